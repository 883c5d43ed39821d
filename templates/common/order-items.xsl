<?xml version="1.0" encoding="UTF-8"?>
<!--
order-items: the items of an order: their numbers and words, control, and what
stands below an item's line: what it approves, results, awards.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- ===== Items ===== -->

  <!--
    All items. The last two stay with the signature after them, so that it
    never stands on a page with less than two lines.
  -->
  <xsl:template name="order-items">
    <xsl:variable name="last" select="count(d:items/*)"/>
    <xsl:for-each select="d:items/*">
      <xsl:choose>
        <xsl:when test="position() &gt; $last - 2">
          <fo:block keep-with-next.within-page="always">
            <xsl:apply-templates select="." mode="block"/>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="block"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- An item: number and words, then its lists, tables, sub-items. -->
  <xsl:template match="d:item" mode="block">
    <xsl:variable name="number">
      <xsl:call-template name="item-number"/>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:if test="*[contains($block-names, concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:if test="string($number)">
        <xsl:value-of select="concat($number, '&#160;')"/>
      </xsl:if>
      <xsl:call-template name="flow-inline"/>
      <xsl:call-template name="item-stop"/>
    </fo:block>
    <xsl:call-template name="flow-blocks"/>
  </xsl:template>

  <xsl:template match="d:items//d:item/node()" mode="run-end" priority="1">
    <xsl:param name="run"/>
    <xsl:for-each select="..">
      <xsl:call-template name="item-stop">
        <xsl:with-param name="words" select="$run"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A computed end of an item's words gets the full stop that it lacks. -->
  <xsl:template name="item-stop">
    <xsl:param name="words" select="node()[not(self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]
        [not(preceding-sibling::*[contains($block-names, concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']])]"/>
    <xsl:variable name="last" select="$words[self::* or
        normalize-space(.) != ''][last()]"/>
    <xsl:if test="$last[self::d:deadline or self::d:effective
        or self::d:repeals or self::d:amends or self::d:responsible
        or self::d:group]">
      <xsl:variable name="text">
        <xsl:apply-templates select="$last" mode="plain"/>
      </xsl:variable>
      <xsl:if test="substring($text, string-length($text)) != '.'">.</xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- «1.», «1.1.», «1)», a mark, as typed, or nothing. -->
  <xsl:template name="item-number">
    <xsl:variable name="n">
      <xsl:call-template name="item-count"/>
    </xsl:variable>
    <xsl:variable name="first">
      <xsl:apply-templates mode="inline"
          select="../d:item[1]/node()[not(self::d:item)]"/>
    </xsl:variable>
    <xsl:variable name="letter"
        select="substring(normalize-space($first), 1, 1)"/>
    <xsl:choose>
      <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
      <xsl:when test="@unnumbered = 'true' or @unnumbered = '1'"/>
      <xsl:when test="@marker">
        <xsl:call-template name="marker">
          <xsl:with-param name="kind" select="string(@marker)"/>
          <xsl:with-param name="n" select="number($n)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="parent::d:items">
        <xsl:call-template name="marker">
          <xsl:with-param name="kind">
            <xsl:value-of select="../@numbering"/>
            <xsl:if test="not(../@numbering)">decimal-dot</xsl:if>
          </xsl:with-param>
          <xsl:with-param name="n" select="number($n)"/>
        </xsl:call-template>
      </xsl:when>
      <!-- After a colon, in small letters: 1) 2) 3). -->
      <xsl:when test="p:lower($letter) = $letter
          and p:upper($letter) != $letter">
        <xsl:value-of select="concat($n, ')')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="..">
          <xsl:call-template name="item-number"/>
        </xsl:for-each>
        <xsl:value-of select="concat($n, '.')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The place of an item among those that are numbered. -->
  <xsl:template name="item-count">
    <xsl:variable name="before" select="count(preceding-sibling::*
        [self::d:item or self::d:control]
        [not(@unnumbered = 'true' or @unnumbered = '1' or @number = '')])"/>
    <xsl:choose>
      <xsl:when test="../@start">
        <xsl:value-of select="$before + ../@start"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$before + 1"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Control: typed, by the head, or laid on somebody. -->
  <xsl:template match="d:control" mode="block">
    <xsl:variable name="number">
      <xsl:call-template name="item-number"/>
    </xsl:variable>
    <xsl:variable name="kind">
      <xsl:call-template name="order-kind">
        <xsl:with-param name="order" select="ancestor::d:order"/>
        <xsl:with-param name="case" select="'gen'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="who">
      <xsl:if test="@person">
        <xsl:call-template name="person-with">
          <xsl:with-param name="person" select="key('person', @person)"/>
          <xsl:with-param name="case" select="'acc'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:if test="string($number)">
        <xsl:value-of select="concat($number, '&#160;')"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="node()"><xsl:apply-templates mode="inline"/></xsl:when>
        <xsl:otherwise>
          <xsl:variable name="text">
            <xsl:call-template name="phrase">
              <xsl:with-param name="id">
                <xsl:choose>
                  <xsl:when test="@person">control-person</xsl:when>
                  <xsl:otherwise>control-self</xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
              <xsl:with-param name="key" select="'kind'"/>
              <xsl:with-param name="value" select="string($kind)"/>
            </xsl:call-template>
          </xsl:variable>
          <xsl:call-template name="phrase-who">
            <xsl:with-param name="text" select="string($text)"/>
            <xsl:with-param name="who" select="string($who)"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- ===== Parts of an item below its line ===== -->

  <!-- What is approved, each with its attachment. -->
  <xsl:template match="d:approves" mode="block">
    <fo:list-block start-indent="{$indent}" text-indent="0mm"
        text-align="justify" hyphenate="{$hyphenate}"
        provisional-distance-between-starts="{$list-gap}"
        provisional-label-separation="1mm">
      <xsl:for-each select="d:approved">
        <fo:list-item>
          <fo:list-item-label end-indent="label-end()">
            <fo:block>
              <xsl:call-template name="marker">
                <xsl:with-param name="kind" select="string(../@kind)"/>
                <xsl:with-param name="n" select="position()"/>
              </xsl:call-template>
            </fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block><xsl:call-template name="approved"/></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- «Положение о … (приложение № 1);» -->
  <xsl:template name="approved">
    <xsl:variable name="attachment" select="key('attachment', @attachment)"/>
    <xsl:choose>
      <xsl:when test="node()"><xsl:apply-templates mode="inline"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="name">
          <xsl:call-template name="in-case">
            <xsl:with-param name="node" select="$attachment/d:name"/>
            <xsl:with-param name="case" select="'acc'"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="concat($name, ' ')"/>
        </xsl:call-template>
        <fo:basic-link internal-destination="attachment-{@attachment}"
            hyphenate="false">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:text>(</xsl:text>
              <xsl:choose>
                <xsl:when test="@brackets">
                  <xsl:value-of select="@brackets"/>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:call-template name="attachment-cite">
                    <xsl:with-param name="attachment" select="$attachment"/>
                  </xsl:call-template>
                </xsl:otherwise>
              </xsl:choose>
              <xsl:text>)</xsl:text>
            </xsl:with-param>
          </xsl:call-template>
        </fo:basic-link>
        <xsl:call-template name="list-stop"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «;» between lines, «.» after the last, if $text has none: «Ларин С.О.». -->
  <xsl:template name="list-stop">
    <xsl:param name="text"/>
    <xsl:variable name="flat" select="normalize-space($text)"/>
    <xsl:choose>
      <xsl:when test="following-sibling::*">;</xsl:when>
      <xsl:when test="substring($flat, string-length($flat)) = '.'"/>
      <xsl:otherwise>.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «1 место – имя, школа, руководитель …». -->
  <xsl:template match="d:results" mode="block">
    <xsl:for-each select="d:result">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:if test="@place">
          <xsl:call-template name="result-place"/>
          <xsl:text>&#160;– </xsl:text>
        </xsl:if>
        <xsl:if test="@person and not(d:name)">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="person-with">
                <xsl:with-param name="person" select="key('person', @person)"/>
                <xsl:with-param name="form" select="'full'"/>
                <xsl:with-param name="class" select="true()"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:for-each select="d:name | d:title | d:organisation-name
            | d:teacher">
          <xsl:if test="position() &gt; 1 or (../@person
              and not(../d:name))">, </xsl:if>
          <xsl:if test="self::d:teacher">
            <xsl:value-of select="concat($words/say[@id = 'teacher'], ' ')"/>
          </xsl:if>
          <xsl:apply-templates mode="inline"/>
        </xsl:for-each>
        <xsl:call-template name="list-stop">
          <xsl:with-param name="text" select="*[last()]"/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- «1 место»; words stay words. -->
  <xsl:template name="result-place">
    <xsl:choose>
      <xsl:when test="translate(@place, '0123456789IVX–-', '') = ''">
        <xsl:call-template name="phrase">
          <xsl:with-param name="id" select="'place'"/>
          <xsl:with-param name="key" select="'n'"/>
          <xsl:with-param name="value" select="concat(@place, '')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@place"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Соболева П.Н., учителя физики, – благодарственным письмом за …». -->
  <xsl:template match="d:awards" mode="block">
    <xsl:for-each select="d:award">
      <xsl:variable name="kind"
          select="$words/award[@kind = current()/@kind]"/>
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:value-of select="concat(position(), ')&#160;')"/>
        <xsl:choose>
          <xsl:when test="$audience = 'public' and (d:name
              or @person = $no-achievements/@id)">
            <xsl:call-template name="person-unnamed">
              <xsl:with-param name="person" select="key('person', @person)"/>
              <xsl:with-param name="case" select="'acc'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="d:name">
            <xsl:apply-templates select="d:name/node()" mode="inline"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="say">
              <xsl:with-param name="text">
                <xsl:call-template name="person-with">
                  <xsl:with-param name="person"
                      select="key('person', @person)"/>
                  <xsl:with-param name="case" select="'acc'"/>
                  <xsl:with-param name="class" select="true()"/>
                </xsl:call-template>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="not(d:name) and key('person', @person)
            [d:position or d:class-or-group]">,</xsl:if>
        <xsl:text>&#160;– </xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="concat($kind/@ins,
              substring(@kind, 1, 99 * not($kind/@ins)))"/>
        </xsl:call-template>
        <xsl:if test="d:reason">
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="d:reason/node()" mode="inline"/>
        </xsl:if>
        <xsl:call-template name="list-stop">
          <xsl:with-param name="text" select="*[last()]"/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
