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

/** Shows staff one student's graded answers and lets them reopen the submission. */
export default function SubmissionPage() {
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
      <QueryView query={submission} label="Loading the submission" rows={6} shape="fields">
        {(result) => <SubmissionView result={result} />}
      </QueryView>
      {isAsking && data && <ReopenDialog submission={data} onClose={() => setIsAsking(false)} />}
    </Page>
  );
}

function SubmissionView({ result }: { result: ManagedResult }) {
  const { student, reopening, history } = result;
  const isSubmittedAgain = history.some((submission) => submission.reopening === null);
  return (
    <>
      {reopening && (
        <Alert role="note" variant="outline" title={`Reopened ${reopeningOf(reopening)}`}>
          {isSubmittedAgain
            ? 'The student has since submitted again. '
            : 'The student can change the answers and submit again. '}
          This result stays on record but no longer counts.
        </Alert>
      )}
      <ScoreCard percent={result.scorePercent}>
        <Title order={2} fz={24}>
          {result.correctCount} of {count(result.questionCount, 'answer')} correct
        </Title>
        <Text>{student.email}</Text>
        <Text c="dimmed">{countryName(student.country)}</Text>
      </ScoreCard>
      <GradedAnswers label={`Answers by ${student.name}`} answers={result.answers} />
      {history.length > 1 && (
        <Stack gap="sm">
          <Title order={2} fz={20}>
            All submissions by {student.name}
          </Title>
          <SubmissionTable label={`All submissions by ${student.name}`} submissions={history} />
        </Stack>
      )}
    </>
  );
}
