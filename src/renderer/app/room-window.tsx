import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { RoomViewForChair } from '../../core/disclosure/room-view.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { pageNonce } from '../engine/bridge.ts';
import { RoomView } from '../features/room/room-view.tsx';
import { isPressed } from '../ui/shortcuts.tsx';
import { useTheme } from './use-theme.ts';

/** The big screen as the Room in the first window knows it. */
export interface BigScreen {
  /** Opens it, or shows another conference in it; false where the browser did not let it open. */
  readonly show: (sittingId: SittingId) => boolean;
  /** Of which conference, and what the chair alone is told of it; undefined while none is open, or it has not answered yet. */
  readonly told: { readonly sittingId: SittingId; readonly forChair: RoomViewForChair } | undefined;
}

interface OpenRoomWindow {
  readonly page: Window;
  readonly sittingId: SittingId;
}

/**
 * The second window, for the big screen (LC05). It is an empty page that this one fills: it asks the engine nothing itself, and
 * no code, token or address is handed to it. It goes when this window locks or closes.
 */
export const useRoomWindow = () => {
  const [open, setOpen] = useState<OpenRoomWindow>();
  const [told, setTold] = useState<BigScreen['told']>();
  const page = useRef<Window>(null);
  useEffect(() => {
    const close = (): void => page.current?.close();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      close();
    };
  }, []);
  const show = (sittingId: SittingId): boolean => {
    const isOpen = page.current !== null && !page.current.closed;
    if (!isOpen) page.current = window.open('about:blank', roomWindowName, 'popup,width=1280,height=720');
    if (page.current === null) return false;
    page.current.focus();
    setOpen({ page: page.current, sittingId });
    return true;
  };
  const bigScreen: BigScreen = { show, told };
  return {
    open,
    bigScreen,
    onTold: setTold,
    onClosed: () => {
      setOpen(undefined);
      setTold(undefined);
    },
  };
};

/** The only name under which the desktop shell lets a window open (electron/main/window.ts). */
const roomWindowName = 'room-view';

/** What stands in the second window: the Room view, or nothing at all while the screen is blank. F9 in it blanks both. */
export const RoomWindow = ({
  page,
  sittingId,
  isBlank,
  onBlank,
  onTold,
  onClosed,
}: OpenRoomWindow & {
  readonly isBlank: boolean;
  readonly onBlank: () => void;
  readonly onTold: (told: BigScreen['told']) => void;
  readonly onClosed: () => void;
}) => {
  const theme = useTheme();
  const renderer = useMemo(() => createDOMRenderer(page.document, { styleElementAttributes: { nonce: pageNonce() } }), [page]);
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (!isPressed('F9', event)) return;
    event.preventDefault();
    onBlank();
  });
  const closed = useEffectEvent(onClosed);
  const tell = useCallback((forChair: RoomViewForChair): void => onTold({ sittingId, forChair }), [sittingId, onTold]);
  useEffect(() => {
    // The title is the same whatever is shown (B8).
    page.document.title = 'Conference Desk';
    page.document.documentElement.lang = 'en-GB';
    page.document.body.style.margin = '0';
    const onKey = (event: KeyboardEvent): void => press(event);
    const onHide = (): void => closed();
    page.addEventListener('keydown', onKey);
    page.addEventListener('pagehide', onHide);
    return () => {
      page.removeEventListener('keydown', onKey);
      page.removeEventListener('pagehide', onHide);
    };
  }, [page]);
  return createPortal(
    <RendererProvider renderer={renderer} targetDocument={page.document}>
      <FluentProvider theme={theme} targetDocument={page.document}>
        <RoomView key={sittingId} sittingId={sittingId} isBlank={isBlank} onTold={tell} />
      </FluentProvider>
    </RendererProvider>,
    page.document.body,
  );
};
