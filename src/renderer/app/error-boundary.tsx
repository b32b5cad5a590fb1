import { Component, type ReactNode } from 'react';

/**
 * Shown where a screen could not be drawn: calm words instead of an empty window. It draws without the interface library, which may be
 * what failed, and says nothing of what was on the screen (security.md S4).
 */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode; readonly onLeave?: () => void },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { onLeave } = this.props;
    return (
      <main role="alert" style={{ padding: '48px', maxWidth: '60ch', fontFamily: 'Segoe UI, sans-serif' }}>
        <h1>This screen could not be shown</h1>
        <p>Everything shown as Saved is safe. The fault is ours, not yours.</p>
        {onLeave === undefined ? (
          <p>Close this window and start Conference Desk again.</p>
        ) : (
          <button
            type="button"
            onClick={() => {
              this.setState({ failed: false });
              onLeave();
            }}
          >
            Go to Today
          </button>
        )}
      </main>
    );
  }
}
