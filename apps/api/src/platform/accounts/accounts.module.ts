import { Module } from '@nestjs/common';
import { RateLimitsModule } from '../rate-limits/rate-limits.module.ts';
import { UsersModule } from '../users/users.module.ts';
import { AuthController } from './accounts.controller.ts';
import { AuthService } from './accounts.service.ts';
import { PasswordResetsService } from './password-resets.service.ts';
import { SessionCookie } from '../sessions/session-cookie.ts';
import { SessionsModule } from '../sessions/sessions.module.ts';

@Module({
  imports: [RateLimitsModule, SessionsModule, UsersModule],
  controllers: [AuthController],
  providers: [AuthService, PasswordResetsService, SessionCookie],
})
export class AuthModule {}
