import { progressSchema } from '@math-app/contracts';
import { UserEntity } from '@math-app/database';
import { Controller, Get } from '@nestjs/common';
import { Returns } from '../http/returns.decorator.ts';
import { CurrentUser } from '../http/session.ts';
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
