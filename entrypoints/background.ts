// In: events of the browser. Out: the desk that answers them.
import { defineBackground } from 'wxt/utils/define-background';
import { openDesk } from '../lib/desk.ts';

export default defineBackground({ type: 'module', main: openDesk });
