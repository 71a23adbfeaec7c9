import {
  type ForgotPassword,
  forgotPasswordSchema,
  type Login,
  loginSchema,
  type Register,
  registerSchema,
  type ResetPassword,
  resetPasswordSchema,
  userSchema,
} from '@math-app/contracts';
import { UserEntity } from '@math-app/database';
import { Body, Controller, Get, Ip, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Returns, ReturnsNothing } from '../http/returns.decorator.ts';
import { CurrentUser, Public, SessionId } from '../sessions/session.decorator.ts';
import { AccountsService } from './accounts.service.ts';
import { PasswordResetsService } from './password-resets.service.ts';
import { SessionsService } from '../sessions/sessions.service.ts';

@Controller('auth')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwordResets: PasswordResetsService,
    private readonly sessions: SessionsService,
  ) {}

  @Public()
  @Post('register')
  @Returns(userSchema, 201)
  async register(
    @Body({ schema: registerSchema }) body: Register,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.sessions.start(response, await this.accounts.register(body, ip));
  }

  @Public()
  @Post('login')
  @Returns(userSchema)
  async login(
    @Body({ schema: loginSchema }) body: Login,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.sessions.start(response, await this.accounts.checkPassword(body, ip));
  }

  @Public()
  @Post('logout')
  @ReturnsNothing()
  logout(@SessionId() sessionId: string | undefined, @Res({ passthrough: true }) response: Response) {
    return this.sessions.end(response, sessionId);
  }

  @Get('session')
  @Returns(userSchema)
  session(@CurrentUser() user: UserEntity) {
    return user;
  }

  @Public()
  @Post('forgot-password')
  @ReturnsNothing(202)
  forgotPassword(@Body({ schema: forgotPasswordSchema }) { email }: ForgotPassword, @Ip() ip: string) {
    return this.passwordResets.request(email, ip);
  }

  @Public()
  @Post('reset-password')
  @ReturnsNothing()
  resetPassword(@Body({ schema: resetPasswordSchema }) body: ResetPassword, @Ip() ip: string) {
    return this.passwordResets.redeem(body, ip);
  }
}
