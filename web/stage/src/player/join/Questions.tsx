import type { Question } from '../../wire/story';

/** What the playbill asks, so that roles find the people they fit. */
export function Questions({ questions, answers, change }: { questions: Question[]; answers: number[]; change: (answers: number[]) => void }) {
  if (questions.length === 0) return null;
  const set = (question: number, answer: number): void => change(answers.map((before, i) => (i === question ? answer : before)));
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{questions.length === 1 ? 'A question' : 'A few questions'}</h2>
      <p class="note">They help to find the role that fits you. Skip any of them.</p>
      {questions.map(({ ask, answers: offered }, i) => (
        <fieldset class="card" key={ask}>
          <legend>{ask}</legend>
          {[...offered, 'I would rather not say.'].map((says, position) => {
            const answer = position === offered.length ? 0 : position + 1;
            return (
              <label class="tick" key={says}>
                <input type="radio" name={`question-${i}`} checked={answers[i] === answer} onChange={() => set(i, answer)} />
                <span class={answer === 0 ? 'what quiet' : 'what'}>{says}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}
