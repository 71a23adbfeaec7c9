import type { ManagedResult } from '@math-app/contracts/quiz';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { GradedAnswers } from '../components/answers/graded-answers.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { ScoreCard } from '../components/answers/score-card.tsx';
import { countryName } from '../../platform/lib/countries.ts';
import { count, formatDateTime } from '../../platform/lib/format.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import { reopeningOf } from './reopening-of.ts';
import { submissionQuery } from './results.queries.ts';
import { SubmissionTable } from './submission-table.tsx';

/** One student's submission as staff read it: what was right, what was wrong, and the way to open it again. */
export function SubmissionPage() {
  const { id = '' } = useParams();
  const submission = useQuery(submissionQuery(id));
  const [isAsking, setIsAsking] = useState(false);
  const { data } = submission;
  return (
    <Page
      title={data ? `${data.student.name}: ${data.quiz.title}` : 'Submission'}
      lead={data && `Submitted on ${formatDateTime(data.submittedAt)}`}
      actions={
        data && (
          <Group gap="sm">
            <LinkButton to={`/staff/quizzes/${data.quiz.slug}/results`} variant="default">
              All results
            </LinkButton>
            {!data.reopening && <Button onClick={() => setIsAsking(true)}>Reopen</Button>}
          </Group>
        )
      }
    >
      <QueryView query={submission} label="Loading the submission" rows={6} shape="sheet">
        {(result) => <SubmissionView result={result} />}
      </QueryView>
      {isAsking && data && <ReopenDialog submission={data} onClose={() => setIsAsking(false)} />}
    </Page>
  );
}

function SubmissionView({ result }: { result: ManagedResult }) {
  const { student, reopening, history } = result;
  const isSubmittedAnew = history.some((submission) => submission.reopening === null);
  return (
    <>
      {reopening && (
        <Alert role="note" variant="outline" title={`Reopened ${reopeningOf(reopening)}`}>
          {isSubmittedAnew
            ? 'The student has submitted again since. '
            : 'The student can change the answers and submit again. '}
          This result is kept as it was, and does not count.
        </Alert>
      )}
      <ScoreCard percent={result.scorePercent}>
        <Title order={2} fz={24}>
          {result.correctCount} of {count(result.questionCount, 'answer')} right
        </Title>
        <Text>{student.email}</Text>
        <Text c="dimmed">{countryName(student.country)}</Text>
      </ScoreCard>
      <GradedAnswers label={`Answers of ${student.name}`} answers={result.answers} />
      {history.length > 1 && (
        <Stack gap="sm">
          <Title order={2} fz={20}>
            All submissions of {student.name} to this quiz
          </Title>
          <SubmissionTable label={`All submissions of ${student.name}`} submissions={history} />
        </Stack>
      )}
    </>
  );
}
