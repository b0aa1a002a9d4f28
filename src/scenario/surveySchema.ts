import * as z from 'zod';
import { expected, share, signedShare } from './forms.ts';

export const surveySchema = z.strictObject(
  {
    respond: share().describe('share of those asked who respond').meta({ example: '15%' }),
    satisfied: share().describe('share satisfied of those who respond and did not wait').meta({ example: '90%' }),
    perMinuteWaited: signedShare()
      .prefault('0%')
      .describe('what each minute in the queue adds to the share satisfied: usually below 0'),
    unresolved: share()
      .optional()
      .describe('share satisfied of those whose matter was not settled, who may call again: see "repeat"')
      .meta({ example: '30%', otherwise: '"satisfied"' }),
  },
  expected('a map such as {respond: 15%, satisfied: 90%, perMinuteWaited: -4%}'),
);

export type SurveySpec = z.output<typeof surveySchema>;
