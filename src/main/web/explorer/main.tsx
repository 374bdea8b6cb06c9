import './ui/base.css';
import './ui/bar.css';
import './ui/controls.css';
import './ui/lists.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './api';
import { App } from './App';

const place = document.getElementById('explorer');
if (place) {
	createRoot(place).render(
		<StrictMode>
			<QueryClientProvider client={client}>
				<App />
			</QueryClientProvider>
		</StrictMode>,
	);
}
