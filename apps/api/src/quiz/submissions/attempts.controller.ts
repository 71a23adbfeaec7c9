import { attemptSchema } from '@math-app/contracts/quiz';
import { UserEntity } from '@math-app/database';
import { Controller, Get } from '@nestjs/common';
import { Returns } from '../../platform/http/returns.decorator.ts';
import { CurrentUser } from '../../platform/sessions/session.decorator.ts';
import { SubmissionsService } from './submissions.service.ts';

/** The signed-in student's status in each quiz. */
@Controller('users/me/progress')
export class AttemptsController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Get()
  @Returns(attemptSchema.array())
  list(@CurrentUser() user: UserEntity) {
    return this.submissions.listAttempts(user.id);
  }
}
