export * from './heartbeat.entity.ts';
export * from './password-reset.entity.ts';
export * from './session.entity.ts';
export * from './user.entity.ts';
