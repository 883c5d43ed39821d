<?xml version="1.0" encoding="UTF-8"?>
<!--
order-facts: facts inside the line of an item: whom it is addressed to, its
deadline and responsible, the day of entry into force, what it repeals.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    exclude-result-prefixes="d p">

  <!-- ===== Parts of an item inside its line ===== -->

  <!-- Whom it is addressed to: dative. -->
  <xsl:template match="d:addressee" mode="inline">
    <xsl:choose>
      <xsl:when test="text()[normalize-space(.) != ''] and not(d:case)">
        <xsl:apply-templates mode="inline"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="text">
          <xsl:call-template name="responsible">
            <xsl:with-param name="case" select="'dat'"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="name-first">
          <xsl:with-param name="text" select="string($text)"/>
        </xsl:call-template>
        <!-- «Громовой Н.С., заместителю директора, организовать …». -->
        <xsl:if test="contains($text, ',') and following-sibling::node()[1]
            [self::text()][starts-with(., ' ') or starts-with(., '&#10;')]
            and not(contains('0123456789', substring($text,
            string-length($text))))">,</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A deadline where it stands; after a full stop or a list, a sentence. -->
  <xsl:template match="d:deadline" mode="inline">
    <xsl:variable name="before" select="preceding-sibling::node()[1]"/>
    <xsl:variable name="flat" select="normalize-space($before)"/>
    <xsl:variable name="last" select="preceding-sibling::node()
        [self::* or normalize-space(.) != ''][1]"/>
    <xsl:variable name="sentence" select="$last[self::*[contains($block-names,
            concat('|', local-name(), '|'))
            or self::d:group[@form != 'run-in']]]
        or $before/self::text()
        and substring($flat, string-length($flat)) = '.'"/>
    <xsl:if test="$before and not($before/self::text()[normalize-space(
        substring(., string-length(.))) = ''])">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$sentence">
        <xsl:variable name="when">
          <xsl:call-template name="deadline"/>
        </xsl:variable>
        <xsl:variable name="text">
          <xsl:call-template name="phrase">
            <xsl:with-param name="id" select="'deadline'"/>
            <xsl:with-param name="key" select="'when'"/>
            <xsl:with-param name="value" select="string($when)"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="one-stop">
              <xsl:with-param name="text" select="string($text)"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:inline hyphenate="false">
          <xsl:call-template name="deadline"/>
        </fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Ответственный – …» as a sentence after the item's own. -->
  <xsl:template match="d:item/d:responsible" mode="inline">
    <xsl:variable name="before">
      <xsl:apply-templates select="preceding-sibling::node()
          [self::* or normalize-space(.) != ''][1]" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="flat" select="normalize-space($before)"/>
    <xsl:variable name="end" select="substring($flat, string-length($flat))"/>
    <xsl:variable name="who"><xsl:call-template name="responsible"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$end = '–' or $end = ':' or $end = '—'">
        <xsl:text> </xsl:text>
        <xsl:call-template name="name-first">
          <xsl:with-param name="text" select="string($who)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$end != '.' and $end != ''">.</xsl:if>
        <xsl:text> </xsl:text>
        <xsl:call-template name="phrase-who">
          <xsl:with-param name="text"
              select="string($words/say[@id = 'responsible'])"/>
          <xsl:with-param name="who" select="string($who)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A phrase whose {who} is a name: not hyphenated, one stop at the end. -->
  <xsl:template name="phrase-who">
    <xsl:param name="text"/>
    <xsl:param name="who"/>
    <xsl:variable name="rest" select="substring-after($text, '{who}')"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text"
          select="substring-before(concat($text, '{who}'), '{who}')"/>
    </xsl:call-template>
    <xsl:if test="contains($text, '{who}')">
      <xsl:call-template name="name-first">
        <xsl:with-param name="text" select="$who"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="starts-with($rest, '.')
            and substring($who, string-length($who)) = '.'">
          <xsl:value-of select="substring($rest, 2)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$rest"/></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- «… Иванова А.П..» loses the second stop. -->
  <xsl:template name="one-stop">
    <xsl:param name="text"/>
    <xsl:variable name="cut" select="string-length($text) - 1"/>
    <xsl:choose>
      <xsl:when test="substring($text, $cut) = '..'">
        <xsl:value-of select="substring($text, 1, $cut)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The day of entry into force; alone in an item, a sentence. -->
  <xsl:template match="d:effective" mode="inline">
    <xsl:call-template name="item-verb">
      <xsl:with-param name="id" select="'enact'"/>
    </xsl:call-template>
    <xsl:call-template name="doc-date">
      <xsl:with-param name="date" select="."/>
      <xsl:with-param name="form" select="$text-date-form"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What is repealed or amended: words, an order, or an act. -->
  <xsl:template match="d:repeals" mode="inline">
    <xsl:call-template name="item-verb">
      <xsl:with-param name="id" select="'repeal'"/>
    </xsl:call-template>
    <xsl:call-template name="repealed">
      <xsl:with-param name="case" select="'acc'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- «… изложить … в новой редакции согласно приложению № 2». -->
  <xsl:template match="d:amends" mode="inline">
    <xsl:call-template name="item-verb">
      <xsl:with-param name="id">
        <xsl:choose>
          <xsl:when test="@attachment">restate</xsl:when>
          <xsl:otherwise>amend</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="repealed">
      <xsl:with-param name="case" select="'acc'"/>
    </xsl:call-template>
    <xsl:if test="@attachment">
      <xsl:text> в новой редакции согласно </xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="text">
          <xsl:call-template name="attachment-cite">
            <xsl:with-param name="attachment"
                select="key('attachment', @attachment)"/>
            <xsl:with-param name="case" select="'dat'"/>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The words before a fact that has none of its own in the item. -->
  <xsl:template name="item-verb">
    <xsl:param name="id"/>
    <xsl:if test="parent::d:item and not(preceding-sibling::node()
        [self::* or normalize-space(.) != ''])">
      <xsl:variable name="verb" select="$words/say[@id = $id]"/>
      <xsl:value-of select="concat($verb, ' ')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="repealed">
    <xsl:param name="case"/>
    <xsl:param name="heading" select="true()"/>
    <xsl:choose>
      <xsl:when test="node()"><xsl:apply-templates mode="inline"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="@order">
                <xsl:call-template name="order-name">
                  <xsl:with-param name="order" select="key('order', @order)"/>
                  <xsl:with-param name="case" select="$case"/>
                  <xsl:with-param name="heading" select="$heading"/>
                </xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="act-name">
                  <xsl:with-param name="act" select="key('act', @act)"/>
                  <xsl:with-param name="case" select="$case"/>
                  <xsl:with-param name="form">
                    <xsl:choose>
                      <xsl:when test="$heading">full</xsl:when>
                      <xsl:otherwise>no-title</xsl:otherwise>
                    </xsl:choose>
                  </xsl:with-param>
                </xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Blocks of an item are no part of its line; in a line they vanish. -->
  <xsl:template match="d:approves | d:results | d:awards" mode="inline"/>

  <!-- The bare text of these parts is that of the line. -->
  <xsl:template match="d:addressee | d:deadline | d:item/d:responsible
      | d:effective | d:repeals | d:amends | d:group" mode="plain">
    <xsl:variable name="line">
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:variable>
    <xsl:value-of select="$line"/>
  </xsl:template>
</xsl:stylesheet>
