<?xml version="1.0" encoding="UTF-8"?>
<!--
blocks: paragraphs, lists, terms, fields, inserts (mode "block"). In cells
(mode "cell") paragraphs have no indent and lists are set closer. Words and
blocks together are in flow.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- A paragraph of running text. -->
  <xsl:attribute-set name="paragraph">
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="text-indent">
      <xsl:value-of select="$indent"/>
    </xsl:attribute>
    <xsl:attribute name="hyphenate">
      <xsl:value-of select="$hyphenate"/>
    </xsl:attribute>
  </xsl:attribute-set>

  <!-- A line of requisites: never justified, never hyphenated. -->
  <xsl:attribute-set name="requisite">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="text-indent">0mm</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="line-height">
      <xsl:value-of select="$requisite-line-height"/>
    </xsl:attribute>
  </xsl:attribute-set>

  <!-- A heading: stays with what follows, is never split by a hyphen. -->
  <xsl:attribute-set name="heading">
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="text-indent">0mm</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="line-height">
      <xsl:value-of select="$requisite-line-height"/>
    </xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <!-- ===== Paragraphs ===== -->

  <xsl:template match="d:p" mode="block">
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:call-template name="room-aligned"/>
      <xsl:if test="@align">
        <xsl:attribute name="text-align">
          <xsl:call-template name="align"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@indent = 'false' or @indent = '0'
          or @align = 'center' or @align = 'right'">
        <xsl:attribute name="text-indent">0mm</xsl:attribute>
      </xsl:if>
      <xsl:if test=".//d:blank[@width = 'fill']">
        <xsl:attribute name="text-align-last">justify</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
    <xsl:call-template name="blank-captions"/>
  </xsl:template>

  <!-- A rule to write on does not stretch the words before it. -->
  <xsl:template name="room-aligned">
    <xsl:if test="d:blank[not(node() or @width = 'fill')]">
      <xsl:attribute name="text-align">start</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- In a cell. -->
  <xsl:template match="d:p" mode="cell">
    <fo:block>
      <xsl:if test="@align">
        <xsl:attribute name="text-align">
          <xsl:call-template name="align"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
    <xsl:call-template name="blank-captions"/>
  </xsl:template>

  <!-- d:Align in the words of XSL. -->
  <xsl:template name="align">
    <xsl:param name="align" select="@align"/>
    <xsl:choose>
      <xsl:when test="$align = 'right'">end</xsl:when>
      <xsl:when test="$align = 'left'">start</xsl:when>
      <xsl:otherwise><xsl:value-of select="$align"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A heading without a number. -->
  <xsl:template match="d:heading" mode="block">
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-before="{$requisite-space}" space-after="6pt">
      <xsl:apply-templates mode="heading"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="d:heading" mode="cell">
    <fo:block font-weight="bold" keep-with-next.within-page="always">
      <xsl:apply-templates mode="heading"/>
    </fo:block>
  </xsl:template>

  <!-- Headings have no full stop: the last text loses it. -->
  <xsl:template match="node()" mode="heading">
    <xsl:apply-templates select="." mode="inline"/>
  </xsl:template>
  <xsl:template match="text()[not(following-sibling::node()
      [normalize-space(.) != '' or self::d:note or self::d:note-ref])]"
      mode="heading">
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:call-template name="without-stop">
          <xsl:with-param name="text" select="string(.)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Text without its last full stop; an abbreviation keeps its own. -->
  <xsl:template name="without-stop">
    <xsl:param name="text"/>
    <xsl:variable name="flat" select="normalize-space(concat('|', $text))"/>
    <xsl:variable name="length" select="string-length($flat)"/>
    <xsl:variable name="tail" select="substring($flat, $length - 2)"/>
    <xsl:choose>
      <xsl:when test="substring($flat, $length) = '.' and $tail != ' г.'
          and $tail != 'гг.' and $tail != '...' and $tail != '&#160;г.'">
        <xsl:value-of select="substring($flat, 2, $length - 2)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="substring($flat, 2)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="d:page-break" mode="block">
    <fo:block break-before="page"/>
  </xsl:template>
  <xsl:template match="d:page-break" mode="cell"/>

  <!-- ===== Lists ===== -->

  <!-- In running text: the label hangs at the paragraph's indent. -->
  <xsl:template match="d:list | d:basis" mode="block">
    <xsl:call-template name="list-block">
      <xsl:with-param name="start" select="$indent"/>
      <xsl:with-param name="align" select="'justify'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="d:list | d:basis" mode="cell">
    <xsl:call-template name="list-block"/>
  </xsl:template>

  <!-- A list inside a list item: only its own step further. -->
  <xsl:template match="d:list | d:basis" mode="nested">
    <xsl:param name="align"/>
    <xsl:call-template name="list-block">
      <xsl:with-param name="align" select="$align"/>
      <xsl:with-param name="nested" select="true()"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="node()" mode="nested" priority="-1">
    <xsl:apply-templates select="." mode="cell"/>
  </xsl:template>

  <!-- fo:list-block for d:List; labels without a mark leave no gap. -->
  <xsl:template name="list-block">
    <xsl:param name="start" select="'0mm'"/>
    <xsl:param name="align" select="'start'"/>
    <xsl:param name="nested" select="false()"/>
    <xsl:variable name="gap">
      <xsl:call-template name="list-gap"/>
    </xsl:variable>
    <fo:list-block provisional-distance-between-starts="{$gap}"
        provisional-label-separation="1mm" text-indent="0mm"
        text-align="{$align}">
      <xsl:if test="not($nested)">
        <xsl:attribute name="start-indent">
          <xsl:value-of select="$start"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$align = 'justify'">
        <xsl:attribute name="hyphenate">
          <xsl:value-of select="$hyphenate"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:for-each select="d:item">
        <xsl:call-template name="list-item">
          <xsl:with-param name="align" select="$align"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- Room for the widest label: wider from ten items on, or as typed. -->
  <xsl:template name="list-gap">
    <xsl:variable name="last" select="count(d:item) + @start"/>
    <xsl:choose>
      <xsl:when test="@kind = 'none'">0mm</xsl:when>
      <xsl:when test="d:item[string-length(@label) &gt; 4]">14mm</xsl:when>
      <xsl:when test="d:item[string-length(@label) &gt; 2]
          or @kind = 'roman-dot'">10mm</xsl:when>
      <xsl:when test="starts-with(@kind, 'decimal')
          and (count(d:item) &gt; 9 or $last &gt; 10)">9mm</xsl:when>
      <xsl:when test="starts-with(@kind, 'decimal')
          or @kind = 'letter-paren'">7mm</xsl:when>
      <xsl:otherwise><xsl:value-of select="$list-gap"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One item: label, words, nested blocks. -->
  <xsl:template name="list-item">
    <xsl:param name="align"/>
    <fo:list-item>
      <fo:list-item-label end-indent="label-end()">
        <fo:block text-align="start">
          <xsl:call-template name="list-label"/>
        </fo:block>
      </fo:list-item-label>
      <fo:list-item-body start-indent="body-start()">
        <xsl:variable name="has">
          <xsl:call-template name="has-words"/>
        </xsl:variable>
        <xsl:if test="string($has) or @act or not(*)">
          <fo:block>
            <xsl:call-template name="flow-inline"/>
            <xsl:if test="@act and not(string($has))">
              <xsl:call-template name="basis-act"/>
            </xsl:if>
          </fo:block>
        </xsl:if>
        <xsl:apply-templates mode="nested" select="node()
            [self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]
            or preceding-sibling::node()[1][self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]]]">
          <xsl:with-param name="align" select="$align"/>
        </xsl:apply-templates>
      </fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <!-- An act as an item of the basis, with its «;» or «.». -->
  <xsl:template name="basis-act">
    <xsl:variable name="text">
      <xsl:call-template name="act-name">
        <xsl:with-param name="act" select="key('act', @act)"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="following-sibling::d:item">;</xsl:when>
        <xsl:otherwise>.</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The label of an item: typed, or by the list's kind and place. -->
  <xsl:template name="list-label">
    <xsl:variable name="n" select="count(preceding-sibling::d:item)
        + count(../@start) * number(concat('0', ../@start))
        + 1 - count(../@start)"/>
    <xsl:choose>
      <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="marker">
          <xsl:with-param name="kind" select="string(../@kind)"/>
          <xsl:with-param name="n" select="$n"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The mark of d:ListKind for the item number $n. -->
  <xsl:template name="marker">
    <xsl:param name="kind" select="'dash'"/>
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="$kind = 'bullet'">•</xsl:when>
      <xsl:when test="$kind = 'arrow'">→</xsl:when>
      <!-- The faces have no check mark; the radical sign is the usual one. -->
      <xsl:when test="$kind = 'check'">√</xsl:when>
      <xsl:when test="$kind = 'none'"/>
      <xsl:when test="$kind = 'decimal-dot'">
        <xsl:value-of select="concat($n, '.')"/>
      </xsl:when>
      <xsl:when test="$kind = 'decimal-paren'">
        <xsl:value-of select="concat($n, ')')"/>
      </xsl:when>
      <xsl:when test="$kind = 'letter-paren'">
        <xsl:value-of select="concat(substring(
            'абвгдежзиклмнопрстуфхцчшщэюя', $n, 1), ')')"/>
      </xsl:when>
      <xsl:when test="$kind = 'roman-dot'">
        <xsl:number value="$n" format="I"/>
        <xsl:text>.</xsl:text>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ===== Terms ===== -->

  <xsl:template match="d:terms" mode="block">
    <xsl:for-each select="d:entry">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:call-template name="term-words"/>
      </fo:block>
      <xsl:call-template name="flow-blocks">
        <xsl:with-param name="node" select="d:definition"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:terms" mode="cell">
    <xsl:for-each select="d:entry">
      <fo:block><xsl:call-template name="term-words"/></fo:block>
      <xsl:apply-templates mode="cell" select="d:definition/d:p
          | d:definition/d:list"/>
    </xsl:for-each>
  </xsl:template>

  <!-- «1) термин – определение». -->
  <xsl:template name="term-words">
    <xsl:variable name="label">
      <xsl:choose>
        <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
        <xsl:when test="../@numbering">
          <xsl:call-template name="marker">
            <xsl:with-param name="kind" select="string(../@numbering)"/>
            <xsl:with-param name="n"
                select="count(preceding-sibling::d:entry) + 1"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="string($label)">
      <xsl:value-of select="concat($label, '&#160;')"/>
    </xsl:if>
    <fo:inline font-weight="bold">
      <xsl:apply-templates select="d:term/node()" mode="inline"/>
    </fo:inline>
    <xsl:text>&#160;– </xsl:text>
    <xsl:call-template name="flow-inline">
      <xsl:with-param name="node" select="d:definition"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ===== Fields: «название: значение» ===== -->

  <xsl:template match="d:fields" mode="block">
    <fo:block space-before="6pt" space-after="6pt">
      <xsl:for-each select="d:field">
        <xsl:call-template name="field"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
  <xsl:template match="d:fields" mode="cell">
    <xsl:for-each select="d:field">
      <xsl:call-template name="field"/>
    </xsl:for-each>
  </xsl:template>

  <!-- One field; without a value, a rule to the end of the line. -->
  <xsl:template name="field">
    <fo:block xsl:use-attribute-sets="requisite" space-before="3pt"
        text-align-last="start" keep-together.within-page="always">
      <xsl:if test="not(d:value)">
        <xsl:attribute name="text-align-last">justify</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates select="d:label/node()" mode="inline"/>
      <xsl:call-template name="colon">
        <xsl:with-param name="after" select="d:label"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="d:value and d:caption">
          <fo:inline text-decoration="underline">
            <xsl:apply-templates select="d:value/node()" mode="inline"/>
          </fo:inline>
        </xsl:when>
        <xsl:when test="d:value">
          <xsl:apply-templates select="d:value/node()" mode="inline"/>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="rule-fill"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
    <xsl:if test="d:caption">
      <fo:block font-size="{$caption-size}" line-height="1.15"
          text-align="center" start-indent="40mm" hyphenate="false"
          keep-with-previous.within-page="always">
        <xsl:apply-templates select="d:caption/node()" mode="inline"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «:» unless the label has its own. -->
  <xsl:template name="colon">
    <xsl:param name="after" select="."/>
    <xsl:variable name="flat" select="normalize-space($after)"/>
    <xsl:if test="not(contains(':?', substring($flat,
        string-length($flat))))">:</xsl:if>
  </xsl:template>

  <!-- A rule to the end of the line (the block is justified to its last). -->
  <xsl:template name="rule-fill">
    <fo:leader leader-pattern="rule" rule-thickness="0.5pt"
        leader-length.minimum="15mm" leader-length.optimum="15mm"
        leader-length.maximum="100%"/>
  </xsl:template>

  <!-- ===== Inserts ===== -->

  <!-- Printed by whoever knows it: a template of a higher priority. -->
  <xsl:template match="d:insert" mode="block" priority="-1">
    <xsl:value-of select="p:warn(., concat('вставка «', @what,
        '» в документах этого вида не печатается'))"/>
  </xsl:template>
  <xsl:template match="d:insert" mode="cell" priority="-1">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <!-- Blocks that are not blocks: nothing. -->
  <xsl:template match="*" mode="block" priority="-2"/>
  <xsl:template match="*" mode="cell" priority="-2"/>
</xsl:stylesheet>
