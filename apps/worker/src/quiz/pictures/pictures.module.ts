import { encodePictureJob } from '@math-app/contracts/quiz';
import { FilesModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { PicturesHousekeeping } from './pictures.housekeeping.ts';
import { PicturesProcessor } from './pictures.processor.ts';
import { PicturesService } from './pictures.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: encodePictureJob.queue }), FilesModule],
  providers: [PicturesHousekeeping, PicturesProcessor, PicturesService],
})
export class PicturesModule {}
