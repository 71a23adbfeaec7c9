import { Module } from '@nestjs/common';
import { RateLimitsModule } from '../rate-limits/rate-limits.module.ts';
import { UsersModule } from '../users/users.module.ts';
import { AccountsController } from './accounts.controller.ts';
import { AccountsService } from './accounts.service.ts';
import { PasswordResetsService } from './password-resets.service.ts';
import { SessionsModule } from '../sessions/sessions.module.ts';

@Module({
  imports: [RateLimitsModule, SessionsModule, UsersModule],
  controllers: [AccountsController],
  providers: [AccountsService, PasswordResetsService],
})
export class AccountsModule {}
