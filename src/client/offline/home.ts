import { keepForOffline } from './register.ts';

keepForOffline();
