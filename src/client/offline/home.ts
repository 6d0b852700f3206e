import '../day/page-day.ts';
import { keepForOffline } from './register.ts';

keepForOffline();
