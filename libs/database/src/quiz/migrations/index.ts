export { CreateQuizzes1763600000002 } from './1763600000002-create-quizzes.ts';
export { CreateSubmissions1763600000003 } from './1763600000003-create-submissions.ts';
export { CreateImports1763600000005 } from './1763600000005-create-imports.ts';
export { AddPictures1763600000006 } from './1763600000006-add-pictures.ts';
export { CreateExports1763600000007 } from './1763600000007-create-exports.ts';
export { ReopenSubmissions1763600000008 } from './1763600000008-reopen-submissions.ts';
