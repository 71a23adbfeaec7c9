import type { Question } from '@math-app/contracts/quiz';
import { Alert, Group, Text } from '@mantine/core';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Sheet, SheetRow } from '../components/sheet/sheet.tsx';

/** Shows a guest the questions and how to sign in to answer them. */
export function QuizPreview({ slug, questions }: { slug: string; questions: Question[] }) {
  const next = `?next=${encodeURIComponent(`/quizzes/${slug}`)}`;
  return (
    <>
      <Alert variant="outline" title="Sign in to answer" data-print="hidden">
        <Text mb="sm">Your answers are saved as you type and graded when you submit them.</Text>
        <Group gap="sm">
          <LinkButton to={`/login${next}`}>Sign in</LinkButton>
          <LinkButton to={`/register${next}`} variant="default">
            Create an account
          </LinkButton>
        </Group>
      </Alert>
      <Sheet>
        {questions.map((question, index) => (
          <SheetRow key={question.id} number={index + 1} question={question} />
        ))}
      </Sheet>
    </>
  );
}
