/** Who may call which route of the quiz. A route that isn't listed is for staff. */
export const quizRoutes = {
  open: ['GET /api/quizzes', 'GET /api/quizzes/{slug}', 'GET /api/questions'],
  forStudents: [
    'GET /api/users/me/progress',
    'GET /api/quizzes/{slug}/answers',
    'PUT /api/quizzes/{slug}/answers/{questionId}',
    'GET /api/quizzes/{slug}/submission',
    'POST /api/quizzes/{slug}/submission',
  ],
};
