import { progressSchema } from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { Controller, Get } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { CurrentUser } from '../../platform/sessions/session.decorator.ts';
import { SubmissionsService } from './submissions.service.ts';

/** How far the signed-in person has come in each quiz. */
@Controller('users/me/progress')
export class ProgressController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Get()
  @Returns(progressSchema.array())
  list(@CurrentUser() user: UserEntity) {
    return this.submissions.listProgress(user.id);
  }
}
