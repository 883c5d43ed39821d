<?xml version="1.0" encoding="UTF-8"?>
<!--
memo: a leaflet of headings and bullets, one or two pages. Its text is data:
the school's own document of the code, else the typical one
(templates/memos). It names no child, so that it may be shown to all.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:memo="urn:pisar:memo"
    xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p memo">

  <xsl:include href="forms.xsl"/>

  <!-- The document to print: the subject, the school's own, the typical. -->
  <func:function name="memo:of">
    <xsl:param name="code"/>
    <xsl:variable name="subject" select="p:subject()[self::d:document]"/>
    <xsl:variable name="own" select="$dossier/d:document[@code = $code][1]"/>
    <func:result select="$subject | ($own | document(concat('../memos/',
        p:lower($code), '.xml'))/d:document[not($own)])[not($subject)]"/>
  </func:function>

  <xsl:template name="memo-paper">
    <xsl:param name="code"/>
    <xsl:variable name="memo" select="memo:of($code)"/>
    <xsl:call-template name="page-root">
      <xsl:with-param name="title">
        <xsl:call-template name="memo-title">
          <xsl:with-param name="memo" select="$memo"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="parts">
        <xsl:call-template name="page-part">
          <xsl:with-param name="first" select="true()"/>
          <xsl:with-param name="content">
            <xsl:call-template name="whose"/>
            <fo:block xsl:use-attribute-sets="heading"
                text-align="center" space-after="4pt">
              <xsl:call-template name="say">
                <xsl:with-param name="text">
                  <xsl:call-template name="memo-title">
                    <xsl:with-param name="memo" select="$memo"/>
                  </xsl:call-template>
                </xsl:with-param>
              </xsl:call-template>
            </fo:block>
            <xsl:for-each select="$memo/d:body
                | $memo/d:body/d:section">
              <xsl:call-template name="memo-section"/>
            </xsl:for-each>
            <xsl:call-template name="memo-contacts"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «Памятка наставника»: the kind, when the title is not all of it. -->
  <xsl:template name="memo-title">
    <xsl:param name="memo"/>
    <xsl:variable name="title">
      <xsl:apply-templates select="$memo/d:title/node()" mode="plain"/>
    </xsl:variable>
    <xsl:if test="$memo/d:kind">
      <xsl:call-template name="nominative">
        <xsl:with-param name="node" select="$memo/d:kind"/>
      </xsl:call-template>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:value-of select="normalize-space($title)"/>
  </xsl:template>

  <!-- A heading and its text. -->
  <xsl:template name="memo-section">
    <xsl:if test="d:title">
      <fo:block xsl:use-attribute-sets="heading" space-before="7pt"
          space-after="2pt" font-size="{$table-size}">
        <xsl:apply-templates select="d:title/node()" mode="heading"/>
      </fo:block>
    </xsl:if>
    <xsl:variable name="content" select="d:p | d:list | d:heading
        | d:terms | d:fields | d:table | d:clause"/>
    <xsl:if test="$content">
      <fo:block font-size="{$table-size}"
          line-height="{$requisite-line-height}">
        <xsl:apply-templates mode="block" select="$content"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Whom to ask: curators with their posts, the school's telephone. -->
  <xsl:template name="memo-contacts">
    <xsl:variable name="curators"
        select="$dossier/d:people/d:person[d:role = 'curator']"/>
    <fo:block xsl:use-attribute-sets="requisite" space-before="8pt"
        font-size="{$table-size}" padding="2mm" border="{$border}"
        start-indent="2mm" end-indent="2mm"
        keep-together.within-page="always">
      <xsl:for-each select="$curators">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label" select="$words/say[@id = 'curator']"/>
          <xsl:with-param name="value">
            <xsl:call-template name="person-with">
              <xsl:with-param name="person" select="."/>
              <xsl:with-param name="form" select="'full'"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not($curators)">
        <xsl:call-template name="fill-line">
          <xsl:with-param name="label" select="$words/say[@id = 'curator']"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="fill-line">
        <xsl:with-param name="label" select="$words/say[@id = 'phone']"/>
        <xsl:with-param name="value"
            select="string($organisation/d:phone[1])"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
