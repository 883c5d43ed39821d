<?xml version="1.0" encoding="UTF-8"?>
<!--
E-5: an extract from the minutes of a council: the questions marked for it,
under their own numbers. The votes must be as many as those present.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p exsl pisar">
  <xsl:include href="common/core.xsl"/>

  <pisar:document kind="E-5"
      stage="7, завершение (апрель–май)"
      audience="never"
      title="Выписка из протокола коллегиального органа"
      needs="organisation people minutes" blank="no"
      each="(/d:dossier | /)/d:minutes[d:question[@extract = 'true' or @extract = '1']]"
      file="concat(/*/d:organisation/d:protocol[@id = p:subject()/@protocol]/d:date/@value, '_e-5', substring('_', 1, count(@id)), p:latin(@id))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:for-each select="p:subject()">
      <xsl:call-template name="page-root">
        <xsl:with-param name="title">Выписка из протокола</xsl:with-param>
        <xsl:with-param name="parts">
          <xsl:call-template name="page-part">
            <xsl:with-param name="first" select="true()"/>
            <xsl:with-param name="content">
              <xsl:call-template name="extract-head"/>
              <xsl:call-template name="extract-present"/>
              <xsl:for-each select="d:question
                  [@extract = 'true' or @extract = '1']">
                <xsl:call-template name="extract-question"/>
              </xsl:for-each>
              <xsl:call-template name="extract-signatures"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ВЫПИСКА / из протокола заседания … / whose / from … № …; place. -->
  <xsl:template name="extract-head">
    <xsl:variable name="protocol" select="key('protocol', @protocol)"/>
    <xsl:variable name="body" select="key('body', $protocol/@body)"/>
    <fo:block xsl:use-attribute-sets="heading" text-align="center"
        space-before="6pt" space-after="{$requisite-space}">
      <fo:block>ВЫПИСКА</fo:block>
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:text>из протокола заседания </xsl:text>
            <xsl:call-template name="in-case">
              <xsl:with-param name="node" select="$body/d:name"/>
              <xsl:with-param name="case" select="'gen'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
      <fo:block>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="organisation-name">
              <xsl:with-param name="case" select="'gen'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
      <fo:block>
        <xsl:text>от </xsl:text>
        <xsl:call-template name="doc-date">
          <xsl:with-param name="date" select="$protocol/d:date"/>
        </xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:call-template name="doc-number-text">
          <xsl:with-param name="number" select="$protocol/d:number"/>
        </xsl:call-template>
      </fo:block>
    </fo:block>
    <fo:block xsl:use-attribute-sets="requisite"
        space-after="{$requisite-space}">
      <xsl:apply-templates mode="inline" select="d:place/node()
          | $organisation[not(current()/d:place)]/d:locality/node()"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="extract-present">
    <xsl:if test="d:present">
      <xsl:call-template name="extract-line">
        <xsl:with-param name="label">Присутствовали: </xsl:with-param>
        <xsl:with-param name="text">
          <xsl:value-of select="p:count(d:present/@n, 'человек', 'человека',
              'человек')"/>
          <xsl:if test="d:present/@of">
            <xsl:value-of select="concat(' из ', d:present/@of)"/>
          </xsl:if>
          <xsl:text>.</xsl:text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="extract-line">
      <xsl:with-param name="label">Повестка дня:</xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="d:question[@extract = 'true' or @extract = '1']">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:value-of select="concat(@no, '.&#160;')"/>
        <xsl:apply-templates select="d:title/node()" mode="heading"/>
        <xsl:text>.</xsl:text>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- A word in bold and what follows it. -->
  <xsl:template name="extract-line">
    <xsl:param name="label"/>
    <xsl:param name="text"/>
    <fo:block xsl:use-attribute-sets="paragraph" space-before="6pt">
      <xsl:if test="not($text)">
        <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      </xsl:if>
      <fo:inline font-weight="bold"><xsl:value-of select="$label"/></fo:inline>
      <xsl:call-template name="say">
        <xsl:with-param name="text" select="$text"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template name="extract-question">
    <fo:block xsl:use-attribute-sets="heading" text-align="start"
        space-before="{$requisite-space}">
      <xsl:value-of select="concat('По вопросу ', @no, ' повестки дня')"/>
    </fo:block>
    <xsl:call-template name="extract-speeches">
      <xsl:with-param name="label">СЛУШАЛИ: </xsl:with-param>
      <xsl:with-param name="speeches" select="d:heard"/>
      <xsl:with-param name="case" select="'acc'"/>
    </xsl:call-template>
    <xsl:call-template name="extract-speeches">
      <xsl:with-param name="label">ВЫСТУПИЛИ: </xsl:with-param>
      <xsl:with-param name="speeches" select="d:spoke"/>
      <xsl:with-param name="case" select="'nom'"/>
    </xsl:call-template>
    <xsl:if test="d:decision">
      <xsl:call-template name="extract-line">
        <xsl:with-param name="label">РЕШИЛИ:</xsl:with-param>
      </xsl:call-template>
      <xsl:for-each select="d:decision">
        <fo:block xsl:use-attribute-sets="paragraph">
          <xsl:if test="last() &gt; 1">
            <xsl:value-of select="concat(position(), '.&#160;')"/>
          </xsl:if>
          <xsl:call-template name="flow-inline"/>
        </fo:block>
        <xsl:call-template name="flow-blocks"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:for-each select="d:vote">
      <xsl:call-template name="extract-vote"/>
    </xsl:for-each>
  </xsl:template>

  <!-- «Громову Н.С., заместителя директора, об итогах …» -->
  <xsl:template name="extract-speeches">
    <xsl:param name="label"/>
    <xsl:param name="speeches"/>
    <xsl:param name="case"/>
    <xsl:for-each select="$speeches">
      <fo:block xsl:use-attribute-sets="paragraph" space-before="6pt">
        <xsl:if test="position() = 1">
          <fo:inline font-weight="bold">
            <xsl:value-of select="$label"/>
          </fo:inline>
        </xsl:if>
        <xsl:apply-templates select="d:name/node()" mode="inline"/>
        <xsl:if test="not(d:name)">
          <xsl:call-template name="say">
            <xsl:with-param name="text">
              <xsl:call-template name="person-with">
                <xsl:with-param name="person"
                    select="key('person', @person)"/>
                <xsl:with-param name="case" select="$case"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:text>,&#160;– </xsl:text>
        <xsl:call-template name="flow-inline">
          <xsl:with-param name="node" select="d:text"/>
        </xsl:call-template>
      </fo:block>
      <xsl:call-template name="flow-blocks">
        <xsl:with-param name="node" select="d:text"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="extract-vote">
    <xsl:variable name="all" select="@for + @against + @abstained"/>
    <xsl:variable name="present" select="ancestor::d:minutes/d:present/@n"/>
    <xsl:if test="$present and $all != $present">
      <xsl:value-of select="p:error(., concat('голосов ', $all,
          ', а присутствовали ', $present))"/>
    </xsl:if>
    <xsl:call-template name="extract-line">
      <xsl:with-param name="label">Голосовали: </xsl:with-param>
      <xsl:with-param name="text">
        <xsl:value-of select="concat('«за» – ', @for, ', «против» – ',
            @against, ', «воздержались» – ', @abstained, '. Решение ')"/>
        <xsl:if test="not(@for &gt; @against)">не </xsl:if>
        <xsl:text>принято</xsl:text>
        <xsl:if test="@for = $all"> единогласно</xsl:if>
        <xsl:text>.</xsl:text>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Chair and secretary, and the mark that the extract is true. -->
  <xsl:template name="extract-signatures">
    <xsl:call-template name="extract-signature">
      <xsl:with-param name="label">Председатель</xsl:with-param>
      <xsl:with-param name="who" select="d:chair"/>
    </xsl:call-template>
    <xsl:call-template name="extract-signature">
      <xsl:with-param name="label">Секретарь</xsl:with-param>
      <xsl:with-param name="who" select="d:secretary"/>
    </xsl:call-template>
    <xsl:call-template name="extract-signature">
      <xsl:with-param name="label">Выписка верна:</xsl:with-param>
      <xsl:with-param name="who" select="d:certified"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="extract-signature">
    <xsl:param name="label"/>
    <xsl:param name="who"/>
    <xsl:variable name="node">
      <d:signature>
        <d:label>
          <xsl:value-of select="$label"/>
          <xsl:if test="$who/self::d:certified">
            <d:br/>
            <xsl:variable name="post">
              <xsl:call-template name="in-case">
                <xsl:with-param name="node" select="($who/d:position
                    | key('person', $who[not(d:position)]/@person)
                        /d:position)[1]"/>
              </xsl:call-template>
            </xsl:variable>
            <xsl:value-of select="p:uncapitalize(string($post))"/>
          </xsl:if>
        </d:label>
        <xsl:if test="$who[not(@person)]">
          <d:name>
            <xsl:value-of select="$who/d:name | $who[not(d:name)]"/>
          </d:name>
        </xsl:if>
        <xsl:copy-of select="$who/d:date"/>
      </d:signature>
    </xsl:variable>
    <xsl:if test="$who">
      <xsl:call-template name="signature">
        <xsl:with-param name="node"
            select="exsl:node-set($node)/d:signature"/>
        <xsl:with-param name="person" select="key('person', $who/@person)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
