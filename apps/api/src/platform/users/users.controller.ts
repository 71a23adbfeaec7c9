import {
  type ChangePassword,
  changePasswordSchema,
  managedUserPageSchema,
  managedUserSchema,
  type ManageUser,
  manageUserSchema,
  type UpdateProfile,
  updateProfileSchema,
  type UserQuery,
  userQuerySchema,
  userSchema,
} from '@math-app/contracts';
import { UserEntity } from '@math-app/database';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Returns, ReturnsNothing } from '../http/returns.decorator.ts';
import { CurrentUser, OnlyFor, SessionId } from '../sessions/session.decorator.ts';
import { UsersService } from './users.service.ts';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  @Returns(userSchema)
  profile(@CurrentUser() user: UserEntity) {
    return user;
  }

  @Patch('me')
  @Returns(userSchema)
  updateProfile(@CurrentUser() user: UserEntity, @Body({ schema: updateProfileSchema }) body: UpdateProfile) {
    return this.users.updateProfile(user, body);
  }

  @Post('me/password')
  @ReturnsNothing()
  changePassword(
    @CurrentUser() user: UserEntity,
    @SessionId() sessionId: string,
    @Body({ schema: changePasswordSchema }) body: ChangePassword,
  ) {
    return this.users.changePassword(user, body, sessionId);
  }

  @OnlyFor('staff')
  @Get()
  @Returns(managedUserPageSchema)
  list(@Query({ schema: userQuerySchema }) query: UserQuery) {
    return this.users.list(query);
  }

  @OnlyFor('staff')
  @Patch(':id')
  @Returns(managedUserSchema)
  manage(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: manageUserSchema }) body: ManageUser,
    @CurrentUser() staff: UserEntity,
  ) {
    return this.users.manage(id, body, staff);
  }
}
