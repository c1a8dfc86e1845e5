/** Where a post means something else than CommonMark 0.31.2, by the number of the specification's example: why, and what stands on the page. */

interface Difference {
  readonly why: string;
  /** Our HTML, as `plainHtml` shows it. */
  readonly examples: Readonly<Record<number, string>>;
}

export const differences: readonly Difference[] = [
  {
    why: 'A post’s title is its only first-level heading, so headings go down where one is written, and none skips a level.',
    examples: {
      10: '<h2>Foo</h2>',
      62: '<h2>foo</h2>\n<h3>foo</h3>\n<h4>foo</h4>\n<h5>foo</h5>\n<h6>foo</h6>\n<h6>foo</h6>',
      66: '<h2>foo <em>bar</em> *baz*</h2>',
      67: '<h2>foo</h2>',
      68: '<h2>foo</h2>\n<h2>foo</h2>\n<h2>foo</h2>',
      72: '<h2>foo</h2>\n<h3>foo</h3>',
      73: '<h2>foo</h2>',
      74: '<h2>foo ### b</h2>',
      75: '<h2>foo#</h2>',
      76: '<h2>foo ###</h2>\n<h2>foo ###</h2>\n<h2>foo #</h2>',
      78: '<p>Foo bar</p>\n<h2>baz</h2>\n<p>Bar foo</p>',
      80: '<h2>Foo <em>bar</em></h2>\n<h3>Foo <em>bar</em></h3>',
      81: '<h2>Foo <em>bar baz</em></h2>',
      82: '<h2>Foo <em>bar baz</em></h2>',
      83: '<h2>Foo</h2>\n<h2>Foo</h2>',
      84: '<h2>Foo</h2>\n<h2>Foo</h2>\n<h2>Foo</h2>',
      115: '<h2>Heading</h2>\n<pre><code>foo</code></pre>\n<h3>Heading</h3>\n<pre><code>foo</code></pre>\n<hr></hr>',
      141: '<h2>foo</h2>\n<pre><code>bar</code></pre>\n<h2>baz</h2>',
      214: '<h2><a href="/url">Foo</a></h2>\n<blockquote>\n<p>bar</p>\n</blockquote>',
      215: '<h2>bar</h2>\n<p><a href="/url">foo</a></p>',
      227: '<p>aaa</p>\n<h2>aaa</h2>',
      228: '<blockquote>\n<h2>Foo</h2>\n<p>bar baz</p>\n</blockquote>',
      229: '<blockquote>\n<h2>Foo</h2>\n<p>bar baz</p>\n</blockquote>',
      230: '<blockquote>\n<h2>Foo</h2>\n<p>bar baz</p>\n</blockquote>',
      232: '<blockquote>\n<h2>Foo</h2>\n<p>bar baz</p>\n</blockquote>',
      300: '<ul>\n<li>\n<h2>Foo</h2>\n</li>\n<li>\n<h3>Bar</h3>\nbaz</li>\n</ul>',
      646: '<h2>foo\\</h2>',
      647: '<h2>foo</h2>',
    },
  },
  {
    why: 'A heading without words is left out.',
    examples: {
      79: '',
    },
  },
  {
    why: 'An image is a file that the image pipeline shows; alone in its paragraph it opens large, and its title is its caption.',
    examples: {
      475: '<p>*<img alt="" title="*"></img></p>',
      517: '<p><a href="/uri"><img alt="moon"></img></a></p>',
      520: '<p><img alt="[foo](uri2)"></img></p>',
      531: '<p><a href="/uri"><img alt="moon"></img></a></p>',
      572: '<figure><a href="/url"><img alt="foo" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
      573: '<figure><img alt="foo bar"></img>\n<figcaption>train & tracks</figcaption>\n</figure>',
      574: '<p><a href="/url2"><img alt="foo bar" src="/url2"></img></a></p>',
      575: '<p><a href="/url2"><img alt="foo bar" src="/url2"></img></a></p>',
      576: '<figure><img alt="foo bar"></img>\n<figcaption>train & tracks</figcaption>\n</figure>',
      577: '<figure><img alt="foo bar"></img>\n<figcaption>train & tracks</figcaption>\n</figure>',
      578: '<p><img alt="foo"></img></p>',
      580: '<p><img alt="foo"></img></p>',
      582: '<p><a href="/url"><img alt="foo" src="/url"></img></a></p>',
      583: '<p><a href="/url"><img alt="foo" src="/url"></img></a></p>',
      584: '<figure><a href="/url"><img alt="foo" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
      585: '<figure><a href="/url"><img alt="foo bar" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
      586: '<figure><a href="/url"><img alt="Foo" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
      588: '<figure><a href="/url"><img alt="foo" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
      589: '<figure><a href="/url"><img alt="foo bar" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
      591: '<figure><a href="/url"><img alt="Foo" src="/url"></img></a>\n<figcaption>title</figcaption>\n</figure>',
    },
  },
  {
    why: 'Scripts, styles and fields of forms cannot stand in a post.',
    examples: {
      170: '<p>okay</p>',
      171: '',
      172: '<p>okay</p>',
      173: '<p> foo </p>',
      176: '<p><em>foo</em></p>',
      178: '<p>1. *bar*</p>',
    },
  },
  {
    why: 'A tag that HTML does not know is the text that was typed.',
    examples: {
      150: '<div> *hello* <foo><a></a></div>',
      163: '<p><Warning> *bar* </Warning></p>',
      201: '<p>[foo]: <bar>(baz)</p>\n<p>[foo]</p>',
      491: '<p>[link](<foo bar>)</p>',
      524: '<p>[foo <bar attr="](baz)"></p>',
      536: '<p>[foo <bar attr="][ref]"></p>',
      613: '<p><a><bab><c2c></a></p>',
      614: '<p><a><b2/></a></p>',
      615: '<p><a><b2 data="foo" ></a></p>',
      623: '<p></foo ></p>',
    },
  },
  {
    why: 'What begins like a tag and is none, a declaration or a processing instruction too, is the text that was typed.',
    examples: {
      156: '<p><div id="foo" *hi*</p>',
      157: '<p><div class foo</p>',
      158: '<p><div *???-&&&-<--- *foo*</p>',
      180: "<p><?php echo '>'; ?> </p>\n<p>okay</p>",
      181: '<p><!DOCTYPE html></p>',
      182: '<p><![CDATA[ function matchwo(a,b) { if (a < b && a < 0) then { return 1; } else { return 0; } } ]]> </p>\n<p>okay</p>',
      627: '<p>foo <?php echo $a; ?></p>',
      628: '<p>foo <!ELEMENT br EMPTY></p>',
      629: '<p>foo <![CDATA[>&<]]></p>',
    },
  },
  {
    why: 'An element that is never closed ends with the block in which it began.',
    examples: {
      21: '<a href="/bar\\/)"></a>',
      31: '<a href="öö.html"></a>',
      187: '<p>Foo <a href="bar"> baz</a></p>',
      344: '<p><a href="`">`</a></p>',
      476: '<p>**<a href="**"></a></p>',
      477: '<p>__<a href="__"></a></p>',
      494: '<p>[a](<b)c [a](<b)c> [a](<b>c)</b></p>',
      616: '<p><a></a></p>',
      630: '<p>foo <a href="ö"></a></p>',
      631: '<p>foo <a href="\\*"></a></p>',
      642: '<p><a href="foo\nbar"></a></p>',
      643: '<p><a href="foo\\\nbar"></a></p>',
    },
  },
  {
    why: 'Bare text among blocks is a paragraph.',
    examples: {
      151: '<p> *foo*</p>',
      161: '<div></div>\n<p> ``` c int x = 33; ```</p>',
      165: '<p> *bar*</p>',
      177: '<p>*bar* </p>\n<p><em>baz</em></p>',
      186: '<div> bar </div>\n<p> *foo*</p>',
    },
  },
  {
    why: 'An address is a link without brackets too (GFM, section 6.9).',
    examples: {
      602: '<p><<a href="https://foo.bar/baz">https://foo.bar/baz</a> bim></p>',
      606: '<p><<a href="mailto:foo+@bar.example.com">foo+@bar.example.com</a>></p>',
      608: '<p>< <a href="https://foo.bar">https://foo.bar</a> ></p>',
      611: '<p><a href="https://example.com">https://example.com</a></p>',
      612: '<p><a href="mailto:foo@bar.example.com">foo@bar.example.com</a></p>',
    },
  },
  {
    why: 'The parser’s answer to a stray </p>, an empty paragraph, is left out.',
    examples: {
      148: '<table>\n<tbody>\n<tr>\n<td>\n<pre>**Hello**,\n<p><em>world</em>.\n</p>\n</pre>\n</td>\n</tr>\n</tbody>\n</table>',
    },
  },
  {
    why: 'White space that a comment leaves behind is one space.',
    examples: {
      626: '<p>foo foo --></p>\n<p>foo foo --></p>',
    },
  },
];
