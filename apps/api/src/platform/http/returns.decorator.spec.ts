import { timestampSchema } from '@math-app/contracts';
import { Controller, Get } from '@nestjs/common';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Returns, ReturnsNothing } from './returns.decorator.ts';

const noteSchema = z.object({ title: z.string(), createdAt: timestampSchema });

@Controller()
class NotesController {
  @Get('row')
  @Returns(noteSchema)
  returnsARow() {
    return { id: 1, title: 'A row may hold more, and its times are dates', createdAt: new Date() };
  }

  @Get('promise')
  @Returns(noteSchema.array())
  async returnsAPromise(_id: string) {
    return [{ title: 'A promise of a list', createdAt: '2026-11-21T00:00:00Z' }];
  }

  // @ts-expect-error a field is missing
  @Returns(noteSchema)
  forgetsAField() {
    return { title: 'No time' };
  }

  // @ts-expect-error a field has the wrong type
  @Returns(noteSchema)
  async confusesAType() {
    return { title: 7, createdAt: new Date() };
  }

  // @ts-expect-error one item isn't a list
  @Returns(noteSchema.array())
  returnsOneItem() {
    return { title: 'One', createdAt: new Date() };
  }

  // @ts-expect-error the row may be missing
  @Returns(noteSchema)
  mayReturnNull(): z.input<typeof noteSchema> | null {
    return null;
  }

  // @ts-expect-error the reply would get lost
  @ReturnsNothing()
  returnsSomething() {
    return 'lost';
  }
}

it('is a decorator whose errors the compiler reports: this file has to compile', () => {
  expect(NotesController).toBeTypeOf('function');
});
