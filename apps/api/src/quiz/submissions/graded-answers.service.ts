import type { gradedAnswerSchema } from '@math-app/contracts/quiz';
import { GradedAnswerEntity } from '@math-app/database/quiz';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { PicturesService } from '../pictures/pictures.service.ts';

@Injectable()
export class GradedAnswersService {
  constructor(private readonly pictures: PicturesService) {}

  /** The answers of one submission as they were graded, in the order of the questions. */
  async list(manager: EntityManager, submissionId: string): Promise<Reply<typeof gradedAnswerSchema>[]> {
    const answers = await manager.find(GradedAnswerEntity, {
      where: { submissionId },
      order: { position: 'ASC' },
    });
    return answers.map((answer) => Object.assign({}, answer, { image: this.pictures.show(answer.image) }));
  }
}
