/** Begins the key of every query about quizzes: changing a quiz or a question can change any of their results. */
export const quizKey = ['quiz'] as const;
