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
import { AuthService } from './accounts.service.ts';
import { PasswordResetsService } from './password-resets.service.ts';
import { SessionCookie } from '../sessions/session-cookie.ts';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly passwordResets: PasswordResetsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Post('register')
  @Returns(userSchema, 201)
  async register(
    @Body({ schema: registerSchema }) body: Register,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.cookie.give(response, await this.auth.register(body, address));
  }

  @Public()
  @Post('login')
  @Returns(userSchema)
  async login(
    @Body({ schema: loginSchema }) body: Login,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.cookie.give(response, await this.auth.login(body, address));
  }

  @Public()
  @Post('logout')
  @ReturnsNothing()
  async logout(@SessionId() sessionId: string | undefined, @Res({ passthrough: true }) response: Response) {
    await this.auth.logout(sessionId);
    this.cookie.take(response);
  }

  @Get('session')
  @Returns(userSchema)
  session(@CurrentUser() user: UserEntity) {
    return user;
  }

  @Public()
  @Post('forgot-password')
  @ReturnsNothing(202)
  forgotPassword(@Body({ schema: forgotPasswordSchema }) { email }: ForgotPassword, @Ip() address: string) {
    return this.passwordResets.request(email, address);
  }

  @Public()
  @Post('reset-password')
  @ReturnsNothing()
  resetPassword(@Body({ schema: resetPasswordSchema }) body: ResetPassword, @Ip() address: string) {
    return this.passwordResets.redeem(body, address);
  }
}
