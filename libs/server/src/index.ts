export * from './env.module.ts';
export * from './env.ts';
export * from './free-port.ts';
export * from './logger.ts';
export * from './passwords.ts';
export * from './queues.ts';
export * from './redis.ts';
export * from './tokens.ts';
