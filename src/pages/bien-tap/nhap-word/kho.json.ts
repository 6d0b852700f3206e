import { importRegister } from '../../../io/import/register.ts';

/** What the page needs to tell which citations of a Word file the site has. */
export const GET = () => Response.json(importRegister());
