import { Component, type ReactNode } from 'react';
import { Failure } from './Notice';

interface Props {
	readonly children: ReactNode;
}

/** Keeps the frame when a view breaks or a part of the page cannot be loaded. Give it a key: another place tries anew. */
export class Boundary extends Component<Props, { readonly error?: unknown }> {
	override state: { readonly error?: unknown } = {};

	static getDerivedStateFromError(error: unknown) {
		return { error };
	}

	override render() {
		return 'error' in this.state ? <Failure error={this.state.error} retry={() => location.reload()} /> : this.props.children;
	}
}
