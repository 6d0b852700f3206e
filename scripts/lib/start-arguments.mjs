import { parseArgs } from 'node:util';
import { argumentProblem } from '../../cli/argument-problem.mjs';
import { Problem } from './problem.mjs';

const usage = 'dùng: npm start -- [--port 4321] [--host localhost]';

/**
 * @param {string[]} args what is after `npm start --`
 * @returns {{ port: number, host: string }} port 0 lets the machine choose a free one
 */
export function readStartArguments(args) {
  const port = { type: /** @type {const} */ ('string'), default: '4321' };
  const host = { type: /** @type {const} */ ('string'), default: 'localhost' };
  let values;
  try {
    ({ values } = parseArgs({ args, options: { port, host } }));
  } catch (error) {
    throw new Problem(argumentProblem(error), [usage]);
  }
  if (!/^\d{1,5}$/u.test(values.port) || Number(values.port) > 65_535)
    throw new Problem(`Cổng "${values.port}" không phải là số từ 0 đến 65535.`, [usage]);
  return { port: Number(values.port), host: values.host };
}
