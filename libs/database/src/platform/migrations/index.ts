export { CreateAccounts1763600000001 } from './1763600000001-create-accounts.ts';
export { CreateOperations1763600000004 } from './1763600000004-create-operations.ts';
