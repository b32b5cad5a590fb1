import { useEffect, useRef, useState } from 'react';
import type { DeskApi } from '../../contract/api.ts';
import type { AskedOf, CommonFault, ErrorOf, OutputOf } from '../../contract/procedure.ts';
import type { Result } from '../../core/result.ts';
import { type QueryName, readsOf, useDesk } from './desk.ts';

export type LiveAnswer<Name extends QueryName> = Result<OutputOf<DeskApi[Name]>, ErrorOf<DeskApi[Name]> | CommonFault>;

/**
 * The answer to a question, kept true: it is asked again whenever a table it reads has changed, and an answer that arrives
 * after a newer question is dropped. Undefined until the first answer.
 */
export const useLive = <Name extends QueryName>(name: Name, input: AskedOf<DeskApi[Name]>): LiveAnswer<Name> | undefined => {
  const desk = useDesk();
  const [answer, setAnswer] = useState<{ readonly for: string; readonly is: LiveAnswer<Name> }>();
  const asked = useRef(0);
  const question = JSON.stringify(input);

  useEffect(() => {
    const ask = async (): Promise<void> => {
      asked.current += 1;
      const number = asked.current;
      const is = (await desk.call(name, JSON.parse(question))) as LiveAnswer<Name>;
      if (number === asked.current) setAnswer({ for: question, is });
    };
    void ask();
    const reads = new Set(readsOf(name));
    const stop = desk.onChanges((tables) => {
      if (tables.some((table) => reads.has(table))) void ask();
    });
    return () => {
      asked.current += 1;
      stop();
    };
  }, [desk, name, question]);

  return answer?.for === question ? answer.is : undefined;
};
