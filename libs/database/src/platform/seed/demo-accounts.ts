/** The accounts that the README and the output of `npm start` name. */
export const demoAccounts = {
  student: { name: 'Sam Student', email: 'student@example.com', country: 'CA', role: 'student' },
  staff: { name: 'Toni Teacher', email: 'staff@example.com', country: 'GB', role: 'staff' },
} as const;

export const demoPassword = 'math-app-demo';
