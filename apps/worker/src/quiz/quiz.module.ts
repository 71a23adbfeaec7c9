import { Module } from '@nestjs/common';
import { ExportsModule } from './exports/exports.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { PicturesModule } from './pictures/pictures.module.ts';

/** All jobs of the quiz. */
@Module({ imports: [ExportsModule, ImportsModule, PicturesModule] })
export class QuizModule {}
