<?xml version="1.0" encoding="UTF-8"?>
<!--
text: inline content (mode "inline" gives FO, mode "plain" gives bare text
for bookmarks, metadata and comparisons). Every text node goes through the
no-break rules.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="d p">

  <!-- ===== Words and their look ===== -->

  <xsl:template match="text()" mode="inline">
    <xsl:call-template name="say-ruled">
      <xsl:with-param name="text" select="string(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Underscores typed in data are room to write: a drawn rule, as long. -->
  <xsl:template name="say-ruled">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '__')">
        <xsl:variable name="behind" select="substring-after($text, '__')"/>
        <xsl:variable name="next"
            select="substring(translate($behind, '_', ''), 1, 1)"/>
        <xsl:variable name="more" select="string-length(substring-before(
            concat($behind, '|'), concat($next, substring('|', 1,
                number($next = '')))))"/>
        <xsl:call-template name="say">
          <xsl:with-param name="text"
              select="substring-before($text, '__')"/>
        </xsl:call-template>
        <xsl:call-template name="rule-line">
          <xsl:with-param name="width"
              select="concat(0.5 * ($more + 2), 'em')"/>
        </xsl:call-template>
        <xsl:call-template name="say-ruled">
          <xsl:with-param name="text" select="substring($behind, $more + 1)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="$text"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «… до 30 августа 2026 г.»: the stop of a short form ends the sentence. -->
  <!-- (One predicate: with two libxslt tries the whole document each time.) -->
  <xsl:template match="text()[starts-with(., '.') and
      preceding-sibling::node()[1][self::*]]" mode="inline" priority="2">
    <xsl:variable name="before">
      <xsl:apply-templates select="preceding-sibling::node()[1]"
          mode="plain"/>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="substring($before, string-length($before)) = '.'">
            <xsl:value-of select="substring(., 2)"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:b" mode="inline">
    <fo:inline font-weight="bold">
      <xsl:apply-templates mode="inline"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="d:i" mode="inline">
    <fo:inline font-style="italic">
      <xsl:apply-templates mode="inline"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="d:u" mode="inline">
    <fo:inline text-decoration="underline">
      <xsl:apply-templates mode="inline"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="d:sup" mode="inline">
    <fo:inline baseline-shift="super" font-size="70%">
      <xsl:apply-templates mode="inline"/>
    </fo:inline>
  </xsl:template>

  <!-- Spaced out by tracking: a search still finds the word. -->
  <xsl:template match="d:spaced" mode="inline">
    <fo:inline letter-spacing="{$spaced}">
      <xsl:apply-templates mode="inline"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="d:nobr" mode="inline">
    <fo:inline keep-together.within-line="always" hyphenate="false">
      <xsl:apply-templates mode="inline"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="d:br" mode="inline"><fo:block/></xsl:template>

  <xsl:template match="d:case" mode="inline"/>

  <xsl:template match="d:link" mode="inline">
    <fo:basic-link external-destination="url('{@href}')">
      <xsl:apply-templates mode="inline"/>
      <xsl:if test="not(node())"><xsl:value-of select="@href"/></xsl:if>
    </fo:basic-link>
  </xsl:template>

  <!-- ===== Things named in the text; their own words win ===== -->

  <xsl:template match="d:person[node()] | d:organisation[node()]
      | d:act[node()] | d:order-ref[node()] | d:date[node()]" mode="inline"
      priority="1">
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <xsl:template match="d:person" mode="inline">
    <xsl:variable name="text">
      <xsl:call-template name="person-with">
        <xsl:with-param name="person" select="key('person', @ref)"/>
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="@form"><xsl:value-of select="@form"/></xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="$text-name-form"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="case" select="string(@case)"/>
        <xsl:with-param name="position"
            select="@with-position = 'true' or @with-position = '1'"/>
        <xsl:with-param name="class"
            select="@with-class = 'true' or @with-class = '1'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="name-first">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Names are not hyphenated; the post or class after them may be. -->
  <xsl:template name="name-first">
    <xsl:param name="text"/>
    <fo:inline hyphenate="false">
      <xsl:call-template name="say">
        <xsl:with-param name="text"
            select="substring-before(concat($text, ','), ',')"/>
      </xsl:call-template>
    </fo:inline>
    <xsl:if test="contains($text, ',')">
      <xsl:call-template name="say">
        <xsl:with-param name="text"
            select="concat(',', substring-after($text, ','))"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="d:organisation" mode="inline">
    <xsl:variable name="text">
      <xsl:call-template name="organisation-name">
        <xsl:with-param name="of" select="key('partner', @partner)
            | $organisation[not(current()/@partner)]"/>
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="@form"><xsl:value-of select="@form"/></xsl:when>
            <xsl:otherwise>short</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="case" select="string(@case)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:act" mode="inline">
    <xsl:variable name="text">
      <xsl:call-template name="act-name">
        <xsl:with-param name="act" select="key('act', @ref)"/>
        <xsl:with-param name="case" select="string(@case)"/>
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="@form"><xsl:value-of select="@form"/></xsl:when>
            <xsl:otherwise>full</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:order-ref" mode="inline">
    <xsl:variable name="text">
      <xsl:call-template name="order-name">
        <xsl:with-param name="order" select="key('order', @ref)"/>
        <xsl:with-param name="case" select="string(@case)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A date in running text: in words, unless its form says otherwise. -->
  <xsl:template match="d:date" mode="inline">
    <xsl:variable name="text">
      <xsl:call-template name="doc-date-text">
        <xsl:with-param name="date" select="."/>
        <xsl:with-param name="form" select="$text-date-form"/>
      </xsl:call-template>
    </xsl:variable>
    <fo:inline hyphenate="false">
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="string($text)"/>
      </xsl:call-template>
    </fo:inline>
  </xsl:template>

  <!-- «приложение № 1», or the words inside; in brackets when asked. -->
  <xsl:template match="d:attachment-ref" mode="inline">
    <xsl:variable name="bare"
        select="not(@brackets = 'true' or @brackets = '1')"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="node()"><xsl:value-of select="."/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="attachment-cite">
            <xsl:with-param name="attachment" select="key('attachment', @ref)"/>
            <xsl:with-param name="case" select="string(@case)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:basic-link internal-destination="attachment-{@ref}"
        hyphenate="false">
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:if test="not($bare)">(</xsl:if>
          <xsl:value-of select="$words"/>
          <xsl:if test="not($bare)">)</xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </fo:basic-link>
  </xsl:template>

  <!-- «таблица 1» of the same paper; the words inside win. -->
  <xsl:template match="d:table-ref" mode="inline">
    <xsl:variable name="paper" select="ancestor::*[contains($paper-names,
        concat('|', local-name(), '|'))][1]"/>
    <xsl:variable name="table" select="($paper//d:table[d:caption]
        | $paper//d:insert)[@id = current()/@ref]"/>
    <xsl:variable name="number">
      <xsl:for-each select="$table[1]">
        <xsl:call-template name="table-number"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="place-ref">
      <xsl:with-param name="place" select="$table[1]"/>
      <xsl:with-param name="word" select="'таблица'"/>
      <xsl:with-param name="number" select="string($number)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «раздел 3», «пункт 2.1» of the same paper. -->
  <xsl:template match="d:section-ref" mode="inline">
    <xsl:variable name="paper" select="ancestor::*[contains($paper-names,
        concat('|', local-name(), '|'))][1]"/>
    <xsl:variable name="place" select="($paper/d:body//d:section
        | $paper/d:body//d:clause)[@id = current()/@ref]"/>
    <xsl:variable name="number">
      <xsl:for-each select="$place[1]">
        <xsl:choose>
          <xsl:when test="self::d:clause">
            <xsl:call-template name="clause-number"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="section-number"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="bare"
        select="normalize-space(translate($number, '&#160;', ' '))"/>
    <xsl:call-template name="place-ref">
      <xsl:with-param name="place" select="$place[1]"/>
      <xsl:with-param name="word">
        <xsl:choose>
          <xsl:when test="$place/self::d:clause">пункт</xsl:when>
          <xsl:otherwise>раздел</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="number" select="substring($bare, 1,
          string-length($bare) - (substring($bare,
          string-length($bare)) = '.'))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Word and number, linked; a place that is not there is an error. -->
  <xsl:template name="place-ref">
    <xsl:param name="place"/>
    <xsl:param name="word"/>
    <xsl:param name="number"/>
    <xsl:if test="not($place)">
      <xsl:value-of select="p:error(., concat('в этом документе нет того, ',
          'на что ведёт ссылка «', @ref, '»'))"/>
    </xsl:if>
    <xsl:variable name="to">
      <xsl:for-each select="$place">
        <xsl:call-template name="anchor"/>
      </xsl:for-each>
    </xsl:variable>
    <fo:basic-link internal-destination="{$to}" hyphenate="false">
      <xsl:apply-templates mode="inline"/>
      <xsl:if test="not(node())">
        <xsl:call-template name="word-in-case">
          <xsl:with-param name="word" select="string($word)"/>
          <xsl:with-param name="case" select="string(@case)"/>
        </xsl:call-template>
        <xsl:if test="string($number)">
          <xsl:value-of select="concat('&#160;', $number)"/>
        </xsl:if>
      </xsl:if>
    </fo:basic-link>
  </xsl:template>

  <!-- «приложение № 1»; without a number when it is the only one. -->
  <xsl:template name="attachment-cite">
    <xsl:param name="attachment"/>
    <xsl:param name="case" select="'nom'"/>
    <xsl:variable name="number">
      <xsl:call-template name="attachment-number">
        <xsl:with-param name="attachment" select="$attachment"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="word-in-case">
      <xsl:with-param name="word" select="'приложение'"/>
      <xsl:with-param name="case" select="$case"/>
    </xsl:call-template>
    <xsl:if test="string($number)">
      <xsl:text>&#160;</xsl:text>
      <xsl:value-of select="$number"/>
    </xsl:if>
  </xsl:template>

  <!-- «№ 1» of an attachment, or nothing. -->
  <xsl:template name="attachment-number">
    <xsl:param name="attachment"/>
    <xsl:variable name="mark" select="$attachment/d:mark"/>
    <xsl:choose>
      <xsl:when test="$mark/d:number">
        <xsl:call-template name="doc-number-text">
          <xsl:with-param name="number" select="$mark/d:number"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$mark/@numbered = 'false' or $mark/@numbered = '0'"/>
      <xsl:when test="count($attachment/../d:attachment) &gt; 1
          or $mark/@numbered = 'true' or $mark/@numbered = '1'">
        <xsl:text>№&#160;</xsl:text>
        <xsl:value-of
            select="count($attachment/preceding-sibling::d:attachment) + 1"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Room to write in ===== -->

  <!-- A rule to write on, or what is written on it; its caption below. -->
  <xsl:template match="d:blank" mode="inline">
    <xsl:variable name="fills"
        select="@width = 'fill' or contains(@width, '%')"/>
    <xsl:variable name="width">
      <xsl:value-of select="@width"/>
      <xsl:if test="not(@width)">40mm</xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="node()">
        <xsl:call-template name="blank-value">
          <xsl:with-param name="caption" select="@caption[not($fills)]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$fills">
        <fo:leader leader-pattern="rule" rule-thickness="0.5pt"
            leader-length.minimum="20mm" leader-length.optimum="60mm"
            leader-length.maximum="100%"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:inline keep-together.within-line="always">
          <xsl:call-template name="rule-line">
            <xsl:with-param name="width" select="string($width)"/>
          </xsl:call-template>
          <xsl:call-template name="blank-caption">
            <xsl:with-param name="width">
              <xsl:call-template name="points">
                <xsl:with-param name="length" select="string($width)"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words filled in, underlined. -->
  <xsl:template name="blank-value">
    <xsl:param name="caption"/>
    <xsl:variable name="words">
      <xsl:apply-templates mode="plain"/>
    </xsl:variable>
    <fo:inline text-decoration="underline">
      <xsl:text>&#160;</xsl:text>
      <xsl:apply-templates mode="inline"/>
      <xsl:text>&#160;</xsl:text>
    </fo:inline>
    <xsl:if test="$caption">
      <xsl:call-template name="blank-caption">
        <xsl:with-param name="width"
            select="string-length($words) * 6.8 + 7"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!--
    A caption under what ends here and is $width points wide. It goes back to
    stand under its middle, and forth again to the end. A letter of the face
    is half an em wide, near enough.
  -->
  <xsl:template name="blank-caption">
    <xsl:param name="width"/>
    <xsl:variable name="size"
        select="number(substring-before($caption-size, 'pt'))"/>
    <xsl:variable name="text"
        select="(string-length(@caption) * 0.5 - 0.3) * $size"/>
    <xsl:variable name="rest" select="($width - $text) div 2"/>
    <xsl:if test="string(@caption)">
      <fo:inline font-size="{$caption-size}" baseline-shift="{-$size - 1}pt"
          space-start="{format-number($rest - $width, '0.0')}pt"
          space-end="{format-number($rest, '0.0')}pt"
          keep-together.within-line="always" hyphenate="false">
        <xsl:value-of select="@caption"/>
      </fo:inline>
    </xsl:if>
  </xsl:template>

  <!-- A d:Length in points; an em is that of the text. -->
  <xsl:template name="points">
    <xsl:param name="length"/>
    <xsl:variable name="n" select="number(translate($length,
        translate($length, '0123456789.', ''), ''))"/>
    <xsl:choose>
      <xsl:when test="contains($length, 'mm')">
        <xsl:value-of select="$n * 72 div 25.4"/>
      </xsl:when>
      <xsl:when test="contains($length, 'cm')">
        <xsl:value-of select="$n * 720 div 25.4"/>
      </xsl:when>
      <xsl:when test="contains($length, 'em')">
        <xsl:value-of select="$n * 14"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$n"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The caption of a rule to the line's end, under the paragraph. -->
  <xsl:template name="blank-captions">
    <xsl:param name="node" select="."/>
    <xsl:for-each select="$node//d:blank[@caption]
        [@width = 'fill' or contains(@width, '%')]">
      <fo:block font-size="{$caption-size}" text-indent="0mm"
          line-height="1.15" text-align="center" hyphenate="false"
          keep-with-previous.within-page="always">
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="@caption"/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Notes ===== -->

  <!-- A note's number in its document. -->
  <xsl:template name="note-number">
    <xsl:number level="any" count="d:note[not(parent::d:activity
        or parent::d:stage or parent::d:substage or parent::d:pair
        or parent::d:visa or parent::d:mentor or parent::d:mentee
        or parent::d:stop)]"
        from="d:order | d:regulation | d:document | d:contest | d:roadmap
        | d:programme | d:plan-form | d:monitoring"/>
  </xsl:template>

  <xsl:template name="note-mark">
    <fo:inline baseline-shift="super" font-size="70%" pf:once="true">
      <xsl:call-template name="note-number"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="d:note" mode="inline">
    <fo:footnote>
      <xsl:call-template name="note-mark"/>
      <fo:footnote-body>
        <fo:block font-size="{$note-size}" line-height="1.15"
            text-indent="0mm" start-indent="0mm" end-indent="0mm"
            text-align="justify" font-weight="normal" font-style="normal"
            space-after="2pt">
          <fo:inline baseline-shift="super" font-size="70%">
            <xsl:call-template name="note-number"/>
          </fo:inline>
          <xsl:text>&#160;</xsl:text>
          <xsl:apply-templates mode="inline"/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <!-- The mark of a note that stands elsewhere. -->
  <xsl:template match="d:note-ref" mode="inline">
    <xsl:for-each select="(//d:note[@id = current()/@ref])[1]">
      <xsl:call-template name="note-mark"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Blocks have no business here. -->
  <xsl:template match="*" mode="inline" priority="-1">
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- ===== Bare text ===== -->

  <xsl:template match="text()" mode="plain">
    <xsl:value-of select="."/>
  </xsl:template>
  <xsl:template match="d:br" mode="plain"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="d:note | d:note-ref | d:case" mode="plain"/>
  <xsl:template match="d:person[not(node())]" mode="plain">
    <xsl:variable name="line">
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:variable>
    <xsl:value-of select="$line"/>
  </xsl:template>
  <xsl:template match="d:organisation[not(node())]" mode="plain">
    <xsl:call-template name="organisation-name">
      <xsl:with-param name="of" select="key('partner', @partner)
          | $organisation[not(current()/@partner)]"/>
      <xsl:with-param name="form">
        <xsl:value-of select="@form"/>
        <xsl:if test="not(@form)">short</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="case" select="string(@case)"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:act[not(node())]" mode="plain">
    <xsl:call-template name="act-name">
      <xsl:with-param name="act" select="key('act', @ref)"/>
      <xsl:with-param name="case" select="string(@case)"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:order-ref[not(node())]" mode="plain">
    <xsl:call-template name="order-name">
      <xsl:with-param name="order" select="key('order', @ref)"/>
      <xsl:with-param name="case" select="string(@case)"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="d:date[not(node())]" mode="plain">
    <xsl:call-template name="doc-date-text">
      <xsl:with-param name="date" select="."/>
      <xsl:with-param name="form" select="$text-date-form"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="*" mode="plain" priority="-1">
    <xsl:apply-templates mode="plain"/>
  </xsl:template>
</xsl:stylesheet>
