// The entry of pages without another script. It has its own copies of modules (own-copies.ts), so that search shares none with it.
import './page-day.ts';
