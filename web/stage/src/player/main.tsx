import { render } from 'preact';
import { Player } from './Player';

render(<Player />, document.getElementById('page')!);
