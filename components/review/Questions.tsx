// In: what the engine isn't sure of in a fact. Out: questions with the candidates; an answer is a correction.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Fact, SlotPlace } from '../../lib/core/fact.ts';
import type { PlaceRef } from '../../lib/core/mention.ts';
import type { Question } from '../../lib/core/review/questions.ts';
import type { Edits } from '../../lib/core/review/review.ts';
import { Icon } from '../parts/Icon.tsx';
import { directionWord } from '../words/slots.ts';
import { whereOf } from './Fields.tsx';

interface QuestionsProps {
  fact: Fact;
  questions: readonly Question[];
  isLocked: boolean;
  onAnswer(edits: Edits): void;
  /** Opens the form, where none of the candidates is meant. */
  onOther(): void;
}

/** One box a question; the engine guesses nothing that it asks. */
export function Questions({ fact, questions, isLocked, onAnswer, onOther }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <div className="questions">
      {questions.map((question) => (
        <fieldset key={keyOf(question)} className="question">
          <legend>
            <Icon name="info" /> {questionWords(question)}
          </legend>
          <div className="answers">
            {answersOf(question, fact).map(({ word, detail, edits }) => (
              <Button key={`${word} ${detail}`} className="btn" isDisabled={isLocked} onPress={() => onAnswer(edits)}>
                {word}
                {detail !== '' && <small>{detail}</small>}
              </Button>
            ))}
            <Button className="btn quiet" isDisabled={isLocked} onPress={onOther}>
              {i18n.t('review.other')}
            </Button>
          </div>
        </fieldset>
      ))}
    </div>
  );
}

const keyOf = (question: Question) =>
  question.kind === 'direction' ? 'direction' : `${question.kind} ${question.at} ${question.text}`;

function questionWords(question: Question): string {
  switch (question.kind) {
    case 'place':
      return i18n.t('review.askPlace', [question.text]);
    case 'heading':
      return i18n.t('review.askHeading', [question.text]);
    case 'direction':
      return i18n.t('review.askDirection');
  }
}

interface Answer {
  readonly word: string;
  readonly detail: string;
  readonly edits: Edits;
}

function answersOf(question: Question, fact: Fact): Answer[] {
  switch (question.kind) {
    case 'place':
      return question.candidates.map((place) => ({
        word: place.name,
        detail: whereOf(place),
        edits: withPlace(fact, question.slot, question.at, place),
      }));
    case 'heading':
      return question.candidates.map((code) => ({
        word: `HS ${code}`,
        detail: '',
        edits: {
          goods: fact.goods.map((good, at) => (at === question.at ? { ...good, hs: [code], generic: false } : good)),
        },
      }));
    case 'direction':
      return (['to-DPRK', 'from-DPRK'] as const).map((direction) => ({
        word: directionWord(direction),
        detail: '',
        edits: { direction },
      }));
  }
}

function withPlace(fact: Fact, slot: 'from' | 'via' | 'to', at: number, place: PlaceRef): Edits {
  const placed = (one: SlotPlace): SlotPlace => ({ ...one, place });
  if (slot === 'via') return { via: fact.via.map((one, index) => (index === at ? placed(one) : one)) };
  const one = fact[slot];
  return one === null ? {} : { [slot]: placed(one) };
}
