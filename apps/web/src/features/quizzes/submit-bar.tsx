import '@mantine/core/styles/Progress.css';
import { Button, Progress, Text } from '@mantine/core';
import type { AnswerSheet, AnswerStatus } from './answer-sheet.ts';
import classes from './quiz.module.css';
import { useAnsweredCount, useSheetSummary } from './use-answer-sheet.ts';

interface SubmitBarProps {
  sheet: AnswerSheet;
  questionIds: string[];
  isPending: boolean;
}

const words: Record<AnswerStatus, string> = {
  empty: 'Your answers are saved while you type.',
  typed: 'Saving …',
  saving: 'Saving …',
  saved: 'All answers are saved.',
  refused: 'One answer is not a number yet.',
  unsaved: 'Some answers are not saved yet. We keep trying.',
};

/** How far one has come, whether all is saved, and the button that ends it. */
export function SubmitBar({ sheet, questionIds, isPending }: SubmitBarProps) {
  const answered = useAnsweredCount(sheet, questionIds);
  const summary = useSheetSummary(sheet);
  return (
    <div className={classes.bar}>
      <div>
        <div className={classes.counts}>
          <Text fw={600}>
            {answered} of {questionIds.length} answered
          </Text>
          <Text fz="sm" c="dimmed" role="status">
            {words[summary]}
          </Text>
        </div>
        <Progress value={(answered / questionIds.length) * 100} aria-label="Answered questions" mt={6} />
      </div>
      <Button type="submit" size="md" loading={isPending}>
        Submit
      </Button>
    </div>
  );
}
