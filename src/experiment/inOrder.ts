/** Passes on numbered values 0, 1, 2, … in that order, holding back what comes early. */
export function inOrder<Value>(deliver: (value: Value, index: number) => void): (value: Value, index: number) => void {
  const early = new Map<number, Value>();
  let next = 0;
  return (value, index) => {
    early.set(index, value);
    for (let due = early.get(next); due !== undefined; due = early.get(next)) {
      early.delete(next);
      deliver(due, next++);
    }
  };
}
