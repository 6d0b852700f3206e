/**
 * Ends this process when the npm that started it is gone. npm passes a signal on to the shell between the two, and that
 * shell dies without passing it further; what it ran would live on and hold its port.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== undefined) void import('./stop-with-parent.mjs');
}
