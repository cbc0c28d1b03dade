/** A line on the terminal that is written again and again. */
export interface ProgressLine {
  show(text: string): void;
  /** Keeps the last text and goes on below it. */
  end(): void;
}

/** On something that is no terminal at most one line is written in so long. */
const QUIET_MS = 2000;

/** Opens a progress line: rewritten in place on a terminal, now and then a line elsewhere. */
export function openProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  let last = '';
  let writtenAt = -Infinity;
  const write = (text: string): void => {
    stream.write(stream.isTTY ? `\r\u001B[2K${text}` : `${text}\n`);
    writtenAt = performance.now();
  };
  return {
    show(text) {
      last = text;
      if (stream.isTTY || performance.now() - writtenAt > QUIET_MS) write(text);
    },
    end() {
      if (last !== '') write(last);
      if (last !== '' && stream.isTTY) stream.write('\n');
      last = '';
    },
  };
}
