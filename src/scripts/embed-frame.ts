/** `<embed-frame>`: its link becomes a frame when pressed. Until then nothing is asked of anybody; without JavaScript it is a link. */

class EmbedFrame extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const { frame: address, name = '' } = this.dataset;
    if (!link || !address) return;
    link.querySelector('small')?.removeAttribute('hidden');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.title = name;
      frame.allow = 'autoplay; fullscreen; picture-in-picture; encrypted-media';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      link.replaceWith(frame);
      frame.focus();
    });
  }
}

customElements.define('embed-frame', EmbedFrame);
