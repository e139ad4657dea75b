import { render } from 'preact';
import { Manager } from './Manager';

render(<Manager />, document.getElementById('page')!);
