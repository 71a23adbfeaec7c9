import { pictureLimits } from '@math-app/contracts/quiz';
import { FILE_STORE, FilesModule, type FileStore } from '@math-app/server';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { PicturesController } from './pictures.controller.ts';
import { PicturesService } from './pictures.service.ts';
import { PictureEncodingService } from './picture-encoding.service.ts';
import { UploadStorage } from './upload-storage.ts';

@Module({
  imports: [
    FilesModule,
    MulterModule.registerAsync({
      imports: [FilesModule],
      inject: [FILE_STORE],
      useFactory: (store: FileStore) => ({
        storage: new UploadStorage(store),
        limits: { fileSize: pictureLimits.bytes, fieldSize: 10_000, files: 1, parts: 4 },
      }),
    }),
  ],
  controllers: [PicturesController],
  providers: [PicturesService, PictureEncodingService],
})
export class PicturesModule {}
