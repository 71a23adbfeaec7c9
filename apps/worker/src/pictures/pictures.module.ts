import { queueNames } from '@math-app/contracts';
import { MediaModule } from '@math-app/server';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { PicturesProcessor } from './pictures.processor.ts';
import { PicturesService } from './pictures.service.ts';

@Module({
  imports: [BullModule.registerQueue({ name: queueNames.resizing }), MediaModule],
  providers: [PicturesProcessor, PicturesService],
})
export class PicturesModule {}
