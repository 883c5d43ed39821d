<?xml version="1.0" encoding="UTF-8"?>
<!--
profile: the values of the chosen profile (templates/profiles.xml) as
variables, and the roots of the data. The organisation's own style wins over
the profile; a parameter wins over both.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="d exsl">

  <!-- gost-2025, gost-2016, or a profile of the school's own. -->
  <xsl:param name="profile"/>
  <!-- internal or public: a public copy has no visas, no acquaintance. -->
  <xsl:param name="audience"/>

  <!-- The data. -->
  <xsl:variable name="dossier" select="/d:dossier"/>
  <xsl:variable name="organisation"
      select="(/d:dossier/d:organisation | /d:organisation)[1]"/>
  <xsl:variable name="style" select="$organisation/d:style"/>

  <!--
    From the root down: libxslt builds all keys of a document when one of
    them is asked for, and a pattern that may match anywhere makes it walk
    through the whole dossier. It takes a pattern for one that starts at the
    root only if the slash comes right after the stroke: "|/", not "| /".
  -->
  <xsl:key name="person" use="@id"
      match="/*/d:people/d:person |/d:people/d:person"/>
  <xsl:key name="person-of-role" use="d:role"
      match="/*/d:people/d:person |/d:people/d:person"/>
  <xsl:key name="team" use="@id"
      match="/*/d:people/d:team |/d:people/d:team"/>
  <xsl:key name="act" use="@id" match="/*/d:acts/d:act
      |/*/d:catalogue/d:act |/d:acts/d:act"/>
  <xsl:key name="order" use="@id" match="/*/d:orders/d:order
      |/*/d:order |/d:order"/>
  <xsl:key name="attachment" use="@id"
      match="/*/d:orders/d:order/d:attachments//d:attachment
      |/*/*/d:attachments//d:attachment
      |/*/d:attachments//d:attachment"/>
  <xsl:key name="document" use="@id" match="/*/d:regulation |/*/d:document
      |/*/d:contest |/d:regulation |/d:document |/d:contest
      |/*/d:orders/d:order/d:attachments//d:regulation
      |/*/d:orders/d:order/d:attachments//d:document
      |/*/d:orders/d:order/d:attachments//d:contest
      |/*/*/d:attachments//d:regulation |/*/*/d:attachments//d:document
      |/*/*/d:attachments//d:contest |/*/d:attachments//d:regulation
      |/*/d:attachments//d:document |/*/d:attachments//d:contest"/>
  <xsl:key name="roadmap" use="@id" match="/*/d:roadmap |/d:roadmap
      |/*/d:orders/d:order/d:attachments//d:roadmap
      |/*/*/d:attachments//d:roadmap |/*/d:attachments//d:roadmap"/>
  <xsl:key name="pair" match="/*/d:pairs/d:pair |/d:pairs/d:pair" use="@id"/>
  <xsl:key name="pair-of-order" use="@order"
      match="/*/d:pairs/d:pair |/d:pairs/d:pair"/>
  <xsl:key name="body" use="@id" match="/*/d:organisation/d:collegial-body
      |/d:organisation/d:collegial-body"/>
  <xsl:key name="protocol" use="@id" match="/*/d:organisation/d:protocol
      |/d:organisation/d:protocol"/>
  <xsl:key name="partner" use="@id" match="/*/d:organisation/d:partner
      |/d:organisation/d:partner"/>
  <xsl:key name="form" use="@id" match="/*/d:programme/d:forms/d:form
      |/d:programme/d:forms/d:form
      |/*/d:orders/d:order/d:attachments//d:forms/d:form
      |/*/*/d:attachments//d:forms/d:form
      |/*/d:attachments//d:forms/d:form"/>
  <xsl:key name="role-model" use="@id"
      match="/*/d:programme/d:forms/d:form/d:role-model
      |/d:programme/d:forms/d:form/d:role-model
      |/*/d:orders/d:order/d:attachments//d:form/d:role-model
      |/*/*/d:attachments//d:form/d:role-model
      |/*/d:attachments//d:form/d:role-model"/>

  <!-- The profile's values: a later set is stronger than an earlier one. -->
  <xsl:variable name="profile-name">
    <xsl:choose>
      <xsl:when test="string($profile)">
        <xsl:value-of select="$profile"/>
      </xsl:when>
      <xsl:when test="$style/@standard">
        <xsl:value-of select="$style/@standard"/>
      </xsl:when>
      <xsl:otherwise>gost-2025</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="profiles"
      select="document('../profiles.xml')/profiles/profile"/>
  <!-- The school's own numbers are the strongest: without a name, of all. -->
  <xsl:variable name="own-profiles" select="document('../own.xml')/own
      /profile[not(@name) or @name = string($profile-name)]"/>
  <xsl:variable name="our-set" select="$profiles[1]/set
      | $profiles[@name = string($profile-name)]/set"/>
  <xsl:variable name="joined-set">
    <xsl:if test="$own-profiles">
      <xsl:copy-of select="$our-set"/>
      <xsl:copy-of select="$own-profiles/set"/>
    </xsl:if>
  </xsl:variable>
  <xsl:variable name="set" select="$our-set[not($own-profiles)]
      | exsl:node-set($joined-set)/set"/>

  <xsl:variable name="margin-left"
      select="string($set[@name = 'margin-left'][last()]/@value)"/>
  <xsl:variable name="margin-right"
      select="string($set[@name = 'margin-right'][last()]/@value)"/>
  <xsl:variable name="margin-top"
      select="string($set[@name = 'margin-top'][last()]/@value)"/>
  <xsl:variable name="margin-bottom"
      select="string($set[@name = 'margin-bottom'][last()]/@value)"/>
  <xsl:variable name="landscape-margin-left"
      select="string($set[@name = 'landscape-margin-left'][last()]/@value)"/>
  <xsl:variable name="landscape-margin-right"
      select="string($set[@name = 'landscape-margin-right'][last()]/@value)"/>
  <xsl:variable name="landscape-margin-top"
      select="string($set[@name = 'landscape-margin-top'][last()]/@value)"/>
  <xsl:variable name="landscape-margin-bottom"
      select="string($set[@name = 'landscape-margin-bottom'][last()]/@value)"/>
  <xsl:variable name="number-from-edge"
      select="string($set[@name = 'number-from-edge'][last()]/@value)"/>
  <xsl:variable name="text-width"
      select="string($set[@name = 'text-width'][last()]/@value)"/>
  <xsl:variable name="landscape-text-width"
      select="string($set[@name = 'landscape-text-width'][last()]/@value)"/>
  <xsl:variable name="font"
      select="string($set[@name = 'font'][last()]/@value)"/>
  <xsl:variable name="text-size">
    <xsl:choose>
      <xsl:when test="$style/@font-size">
        <xsl:value-of select="concat($style/@font-size, 'pt')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$set[@name = 'text-size'][last()]/@value"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="table-size"
      select="string($set[@name = 'table-size'][last()]/@value)"/>
  <xsl:variable name="dense-table-size"
      select="string($set[@name = 'dense-table-size'][last()]/@value)"/>
  <!-- Stamps, attachment marks: narrow columns of requisites. -->
  <xsl:variable name="requisite-size"
      select="string($set[@name = 'requisite-size'][last()]/@value)"/>
  <xsl:variable name="small-size"
      select="string($set[@name = 'small-size'][last()]/@value)"/>
  <xsl:variable name="note-size"
      select="string($set[@name = 'note-size'][last()]/@value)"/>
  <xsl:variable name="caption-size"
      select="string($set[@name = 'caption-size'][last()]/@value)"/>
  <xsl:variable name="number-size"
      select="string($set[@name = 'number-size'][last()]/@value)"/>
  <xsl:variable name="line-height"
      select="string($set[@name = 'line-height'][last()]/@value)"/>
  <xsl:variable name="requisite-line-height"
      select="string($set[@name = 'requisite-line-height'][last()]/@value)"/>
  <xsl:variable name="table-line-height"
      select="string($set[@name = 'table-line-height'][last()]/@value)"/>
  <xsl:variable name="indent"
      select="string($set[@name = 'indent'][last()]/@value)"/>
  <xsl:variable name="list-gap"
      select="string($set[@name = 'list-gap'][last()]/@value)"/>
  <xsl:variable name="hyphenate"
      select="string($set[@name = 'hyphenate'][last()]/@value)"/>
  <xsl:variable name="letterhead-width"
      select="string($set[@name = 'letterhead-width'][last()]/@value)"/>
  <xsl:variable name="corner-width"
      select="string($set[@name = 'corner-width'][last()]/@value)"/>
  <xsl:variable name="position-width"
      select="string($set[@name = 'position-width'][last()]/@value)"/>
  <xsl:variable name="requisite-space"
      select="string($set[@name = 'requisite-space'][last()]/@value)"/>
  <xsl:variable name="heading-space"
      select="string($set[@name = 'heading-space'][last()]/@value)"/>
  <xsl:variable name="signature-space"
      select="string($set[@name = 'signature-space'][last()]/@value)"/>
  <xsl:variable name="heading-weight"
      select="string($set[@name = 'heading-weight'][last()]/@value)"/>
  <xsl:variable name="letterhead-rule"
      select="string($set[@name = 'letterhead-rule'][last()]/@value)"/>
  <xsl:variable name="signature-name-form">
    <xsl:choose>
      <xsl:when test="$style/@name-form">
        <xsl:value-of select="$style/@name-form"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of
            select="$set[@name = 'signature-name-form'][last()]/@value"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="signing">
    <xsl:choose>
      <xsl:when test="$style/@signing">
        <xsl:value-of select="$style/@signing"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$set[@name = 'signing'][last()]/@value"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="text-name-form"
      select="string($set[@name = 'text-name-form'][last()]/@value)"/>
  <xsl:variable name="date-form">
    <xsl:choose>
      <xsl:when test="$style/@date-form">
        <xsl:value-of select="$style/@date-form"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$set[@name = 'date-form'][last()]/@value"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="text-date-form"
      select="string($set[@name = 'text-date-form'][last()]/@value)"/>
  <xsl:variable name="percent"
      select="string($set[@name = 'percent'][last()]/@value)"/>
  <xsl:variable name="spaced"
      select="string($set[@name = 'spaced'][last()]/@value)"/>
  <xsl:variable name="border"
      select="string($set[@name = 'border'][last()]/@value)"/>
  <xsl:variable name="cell-padding"
      select="string($set[@name = 'cell-padding'][last()]/@value)"/>
  <xsl:variable name="blank-cell-height"
      select="string($set[@name = 'blank-cell-height'][last()]/@value)"/>
  <!-- a row's height is its cells' content: padding and border come to it -->
  <xsl:variable name="blank-row-height"
      select="concat($blank-cell-height, ' - 2 * ', $cell-padding, ' - ',
        substring-before($border, ' '))"/>
  <xsl:variable name="attachment-pages"
      select="string($set[@name = 'attachment-pages'][last()]/@value)"/>
</xsl:stylesheet>
